import { callShell } from '../bridge/client.ts';
import { readHost } from './addresses.ts';
import { showErrorToast, showToast } from './toasts.tsx';

/** Opens an address of the web outside; says so where the shell does not allow it, or where there is nothing to open. */
export function openLink(address: string): void {
  // Names under `.example` belong to nobody: the sample shop's places are called so, and a browser would only fail.
  if (readHost(address).endsWith('.example')) {
    showToast('This place is invented, so there is no page to open. A real one opens in your browser.');
    return;
  }
  callShell('openLink', { address }).then((isAllowed) => {
    if (!isAllowed) showToast('This link can’t be opened: it leads to nothing that a browser shows.');
  }, showErrorToast);
}
