/** In the order in which they are shown. */
export const actionGroups = ['Mentions', 'Several at once', 'Go to', 'General'] as const;

/** One table of everything that a key or a menu item does: it feeds menu, palette, overlay of keys and docs. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly group: (typeof actionGroups)[number];
  /**
   * As `mod+z`, `j`, or two keys one after the other as `g i`; `mod` is Ctrl, on a Mac Cmd. `shift` is named where the key
   * itself does not tell.
   */
  readonly keys: readonly string[];
};

export const actions = [
  { id: 'next', label: 'Next mention', group: 'Mentions', keys: ['j', 'ArrowDown'] },
  { id: 'previous', label: 'Previous mention', group: 'Mentions', keys: ['k', 'ArrowUp'] },
  { id: 'concernsUs', label: 'It concerns us', group: 'Mentions', keys: ['w'] },
  { id: 'notAboutUs', label: 'Not about us', group: 'Mentions', keys: ['x'] },
  { id: 'reply', label: 'Reply', group: 'Mentions', keys: ['r'] },
  { id: 'followUp', label: 'Follow up by a day', group: 'Mentions', keys: ['f'] },
  { id: 'promise', label: 'Remember a promise', group: 'Mentions', keys: ['p'] },
  { id: 'noReplyNeeded', label: 'No reply needed', group: 'Mentions', keys: ['n'] },
  { id: 'closeMention', label: 'Close with an outcome', group: 'Mentions', keys: ['e'] },
  { id: 'snooze', label: 'Snooze', group: 'Mentions', keys: ['s'] },
  { id: 'openOriginal', label: 'Open the original', group: 'Mentions', keys: ['o'] },
  { id: 'tag', label: 'Tag', group: 'Mentions', keys: ['t'] },
  { id: 'note', label: 'Write a note that only you see', group: 'Mentions', keys: ['shift+n'] },
  { id: 'joinMention', label: 'The same as another mention', group: 'Mentions', keys: ['m'] },
  { id: 'explain', label: 'Why am I seeing this?', group: 'Mentions', keys: ['y'] },
  { id: 'keep', label: 'Print or save it', group: 'Mentions', keys: ['mod+p'] },
  { id: 'quietThread', label: 'Quiet its thread for a week', group: 'Mentions', keys: ['z'] },
  { id: 'unfold', label: 'Open what is folded', group: 'Mentions', keys: ['ArrowRight'] },
  { id: 'fold', label: 'Fold it again', group: 'Mentions', keys: ['ArrowLeft'] },
  { id: 'search', label: 'Search', group: 'Mentions', keys: ['/'] },
  { id: 'mark', label: 'Mark, or unmark', group: 'Several at once', keys: ['v'] },
  { id: 'markDown', label: 'Mark further down', group: 'Several at once', keys: ['shift+ArrowDown'] },
  { id: 'markUp', label: 'Mark further up', group: 'Several at once', keys: ['shift+ArrowUp'] },
  {
    id: 'markAll',
    label: 'Mark all, and more',
    group: 'Several at once',
    keys: ['a'],
  },
  { id: 'unmark', label: 'Unmark all, or leave the search', group: 'Several at once', keys: ['Escape'] },
  { id: 'goInbox', label: 'Inbox', group: 'Go to', keys: ['g i'] },
  { id: 'goWaiting', label: 'Waiting', group: 'Go to', keys: ['g w'] },
  { id: 'goSources', label: 'Sources', group: 'Go to', keys: ['g s'] },
  { id: 'goManualChecks', label: 'Places you look at yourself', group: 'Go to', keys: ['g m'] },
  { id: 'goSettings', label: 'Settings', group: 'Go to', keys: ['mod+,'] },
  { id: 'showDone', label: 'What you did', group: 'Go to', keys: ['g u'] },
  { id: 'showPalette', label: 'Find anything', group: 'General', keys: ['mod+k'] },
  { id: 'undo', label: 'Undo', group: 'General', keys: ['mod+z'] },
  { id: 'redo', label: 'Redo', group: 'General', keys: ['mod+shift+z', 'mod+y'] },
  { id: 'showKeys', label: 'All keys', group: 'General', keys: ['?'] },
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];

/** Whether a shortcut begins with a character alone, or with Shift: the owner may switch such keys off, as WCAG 2.1.4 asks. */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.split(' ').some((stroke) => stroke.replace('shift+', '').length === 1);
}
