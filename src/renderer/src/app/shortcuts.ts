import { useEffect } from 'react';
import { type ActionId, actions, isSingleKey } from '#contract';
import { performAction } from '../shared/actions.ts';
import { areSingleKeysOn } from '../shared/singleKeys.ts';
import { createHeldKeys } from './heldKeys.ts';

const sequencePauseMs = 1_200;

const actionByKeys = new Map<string, ActionId>(
  actions.flatMap(({ id, keys }) => keys.map((shortcut) => [shortcut, id] as const)),
);
const sequenceStarts = new Set(
  [...actionByKeys.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]),
);

/** Actions that may go on while a key is held down. */
const repeatable: ReadonlySet<ActionId> = new Set(['next', 'previous', 'markDown', 'markUp']);

const ownKeys =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';
const ownArrows = '[data-own-arrows], [role="separator"], [role="radiogroup"], [role="slider"]';

/** A text field takes back its own typing. */
const keysOfText: ReadonlySet<string> = new Set(['mod+z', 'mod+shift+z', 'mod+y']);

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The key that was pressed as the table of actions writes it; null for one that is never in it. */
export function readStroke(press: Press, isMac: boolean): string | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = press;
  if (altKey || (isMac ? ctrlKey : metaKey)) return null;
  // On a keyboard of other letters, the place of the key counts.
  const isForeignLetter = key.length === 1 && key > '\u007f' && code.startsWith('Key');
  const name = isForeignLetter ? code.slice('Key'.length) : key;
  const stroke = name.length === 1 ? name.toLowerCase() : name;
  const hasModifier = isMac ? metaKey : ctrlKey;
  // A character alone tells of Shift by itself: `?` is one key with another name on each keyboard. A letter may have two uses.
  const isOwnKey = actionByKeys.has(`shift+${stroke}`);
  const shift = shiftKey && (hasModifier || name.length > 1 || isOwnKey) ? 'shift+' : '';
  return `${hasModifier ? 'mod+' : ''}${shift}${stroke}`;
}

/** Whether the part of the screen that has the focus needs a key for itself. */
function belongsToFocus(stroke: string, focused: Element | null): boolean {
  if (!focused) return false;
  if (stroke.startsWith('mod+'))
    return keysOfText.has(stroke) && focused.matches('input, textarea, [contenteditable]');
  return (
    focused.closest(ownKeys) !== null || (stroke.includes('Arrow') && focused.closest(ownArrows) !== null)
  );
}

/** Puts strokes together to actions: `g` and then `i` within a moment is one. */
export function createKeyReader(readNow: () => number): (stroke: string) => ActionId | null {
  let start: { readonly stroke: string; readonly at: number } | null = null;
  return (stroke) => {
    const isGoingOn = start !== null && readNow() - start.at < sequencePauseMs;
    const keys = start && isGoingOn ? `${start.stroke} ${stroke}` : stroke;
    start = keys === stroke && sequenceStarts.has(stroke) ? { stroke, at: readNow() } : null;
    return actionByKeys.get(keys) ?? null;
  };
}

function isActionId(id: string): id is ActionId {
  return actions.some((action) => action.id === id);
}

/** Carries out what keys and the menu ask for. It is used once, at the top of the window. */
export function useShortcuts(): void {
  useEffect(() => {
    const readNow = () => performance.now();
    const readKey = createKeyReader(readNow);
    const heldKeys = createHeldKeys(readNow);
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (heldKeys.hold(event)) return event.preventDefault();
      const stroke = readStroke(event, earmark.platform === 'darwin');
      if (stroke === null || (isSingleKey(stroke) && !areSingleKeysOn())) return;
      // By now a menu that Escape has closed has given the focus back.
      const pressedIn = event.target instanceof Element ? event.target : document.activeElement;
      if (belongsToFocus(stroke, pressedIn)) return;
      const action = readKey(stroke);
      if (!action || (event.repeat && !repeatable.has(action))) return;
      if (!performAction(action)) return;
      event.preventDefault();
      heldKeys.noteAction(action);
    };
    const handleFocus = ({ target }: FocusEvent) => heldKeys.release(target);
    window.addEventListener('keydown', handleKey);
    window.addEventListener('focusin', handleFocus);
    const stopHearingShell = earmark.onShellEvent(({ action }) => {
      if (isActionId(action)) performAction(action);
    });
    return () => {
      window.removeEventListener('keydown', handleKey);
      window.removeEventListener('focusin', handleFocus);
      stopHearingShell();
    };
  }, []);
}
