import type { ActionId } from '#contract';
import classes from './KeyHint.module.css';
import { listKeyCaps, listShortcuts } from './keyNames.ts';
import { useKeysInUse } from './singleKeys.ts';

/** The key of an action, as a small cap. It only reminds: the control it stands in has its own name. */
export function KeyHint({ action }: { readonly action: ActionId }) {
  const [shortcut] = useKeysInUse()(listShortcuts(action));
  if (shortcut === undefined) return null;
  return (
    <span className={classes.cap} aria-hidden="true">
      {listKeyCaps(shortcut).join(' ')}
    </span>
  );
}

/** A shortcut that is no action of the table, as a small cap. */
export function KeyCaps({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={classes.cap} aria-hidden="true">
      {listKeyCaps(shortcut).join(' ')}
    </span>
  );
}
