import type { ActionId } from '#contract';

/** Actions that open a field to write in. */
const openers: ReadonlySet<ActionId> = new Set([
  'reply',
  'followUp',
  'promise',
  'tag',
  'note',
  'joinMention',
  'showPalette',
]);

/** A field that did not come by then does not come. */
const longestHoldMs = 800;

function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

/**
 * Holds back what is typed between the key that opens a field and the moment when the field has the focus, and gives it to
 * the field then: no letter gets lost, and none is taken for a key of the list.
 */
export function createHeldKeys(readNow: () => number) {
  let held: { readonly until: number; readonly keys: string[] } | null = null;
  return {
    /** To be called once an action was carried out. */
    noteAction: (action: ActionId): void => {
      held =
        openers.has(action) && !isField(document.activeElement)
          ? { until: readNow() + longestHoldMs, keys: [] }
          : null;
    },
    /** Answers whether a key was held back. */
    hold: ({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean => {
      if (held && (readNow() > held.until || isField(document.activeElement))) held = null;
      if (!held || key.length !== 1 || ctrlKey || metaKey || altKey) return false;
      if (!repeat) held.keys.push(key);
      return true;
    },
    /** To be called when something got the focus. */
    release: (target: EventTarget | null): void => {
      if (!held || !isField(target)) return;
      const { keys } = held;
      held = null;
      for (const key of keys) typeKey(key);
    },
  };
}

/** A field may have its own use for a key, as `/` for saved replies. */
function typeKey(key: string): void {
  const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  if (document.activeElement?.dispatchEvent(press)) document.execCommand('insertText', false, key);
}
