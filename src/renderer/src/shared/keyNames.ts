import { type Action, type ActionId, actions } from '#contract';

const names: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
};

/** The caps of the keys of a shortcut such as `mod+z` or `g i`, in the order they are pressed. */
export function listKeyCaps(shortcut: string, platform = earmark.platform): readonly string[] {
  const isMac = platform === 'darwin';
  const modifiers: Record<string, string> = { mod: isMac ? '⌘' : 'Ctrl', shift: isMac ? '⇧' : 'Shift' };
  return shortcut
    .split(/[ +]/)
    .map((key) => modifiers[key] ?? names[key] ?? (shortcut.includes('+') ? key.toUpperCase() : key));
}

/** All shortcuts of an action. */
export function listShortcuts(id: ActionId): readonly string[] {
  return actions.find((action: Action) => action.id === id)?.keys ?? [];
}
