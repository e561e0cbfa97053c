/** One table of everything that a key or a menu item does: it feeds the menu, the overlay of keys and the docs. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly group: 'Mentions' | 'Go to' | 'General';
  /** As `mod+z`, `j`, or two keys one after the other as `g i`; `mod` is Ctrl, on a Mac Cmd. */
  readonly keys: readonly string[];
};

export const actions = [
  { id: 'next', label: 'Next mention', group: 'Mentions', keys: ['j', 'ArrowDown'] },
  { id: 'previous', label: 'Previous mention', group: 'Mentions', keys: ['k', 'ArrowUp'] },
  { id: 'concernsUs', label: 'It concerns us', group: 'Mentions', keys: ['w'] },
  { id: 'notAboutUs', label: 'Not about us', group: 'Mentions', keys: ['x'] },
  { id: 'openOriginal', label: 'Open the original', group: 'Mentions', keys: ['o'] },
  { id: 'joinMention', label: 'The same as another mention', group: 'Mentions', keys: ['m'] },
  { id: 'explain', label: 'Why am I seeing this?', group: 'Mentions', keys: ['y'] },
  { id: 'quietThread', label: 'Quiet its thread for a week', group: 'Mentions', keys: ['z'] },
  { id: 'unfold', label: 'Open what is folded', group: 'Mentions', keys: ['ArrowRight'] },
  { id: 'fold', label: 'Fold it again', group: 'Mentions', keys: ['ArrowLeft'] },
  { id: 'search', label: 'Search', group: 'Mentions', keys: ['/'] },
  { id: 'goInbox', label: 'Inbox', group: 'Go to', keys: ['g i'] },
  { id: 'goWaiting', label: 'Waiting', group: 'Go to', keys: ['g w'] },
  { id: 'goSources', label: 'Sources', group: 'Go to', keys: ['g s'] },
  { id: 'goSettings', label: 'Settings', group: 'Go to', keys: ['mod+,'] },
  { id: 'undo', label: 'Undo', group: 'General', keys: ['mod+z'] },
  { id: 'showKeys', label: 'All keys', group: 'General', keys: ['?'] },
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];
