import type { ActionId } from '#contract';
import classes from './KeyHint.module.css';
import { listKeyCaps, readShortcut } from './keyNames.ts';

/** The key of an action, as a small cap. It only reminds: the control it stands in has its own name. */
export function KeyHint({ action }: { readonly action: ActionId }) {
  return (
    <span className={classes.cap} aria-hidden="true">
      {listKeyCaps(readShortcut(action)).join(' ')}
    </span>
  );
}
