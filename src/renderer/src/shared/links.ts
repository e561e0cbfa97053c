import { callShell } from '../bridge/client.ts';
import { showErrorToast, showToast } from './toasts.tsx';

/** Opens an address of the web outside; says so where the shell does not allow it. */
export function openLink(address: string): void {
  callShell('openLink', { address }).then((isAllowed) => {
    if (!isAllowed) showToast('This link can’t be opened: it leads to nothing that a browser shows.');
  }, showErrorToast);
}
