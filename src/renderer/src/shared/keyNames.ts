import { type ActionId, actions } from '#contract';

const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

/** The caps of the keys of a shortcut such as `mod+z` or `g i`, in the order they are pressed. */
export function listKeyCaps(shortcut: string, platform = earmark.platform): readonly string[] {
  const modifier = platform === 'darwin' ? '⌘' : 'Ctrl';
  return shortcut
    .split(/[ +]/)
    .map((key) =>
      key === 'mod' ? modifier : (names[key] ?? (shortcut.includes('+') ? key.toUpperCase() : key)),
    );
}

/** The first shortcut of an action. */
export function readShortcut(id: ActionId): string {
  return actions.find((action) => action.id === id)?.keys[0] ?? '';
}
