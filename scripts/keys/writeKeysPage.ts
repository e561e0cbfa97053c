import { type Action, actionGroups, actions } from '../../src/contract/keys.ts';

/** A thing to do, and every key that it takes; what is typed as words is not counted. */
const tasks: readonly { readonly task: string; readonly keys: readonly string[]; readonly note?: string }[] =
  [
    {
      task: 'Triage 20 mentions',
      keys: Array.from({ length: 20 }, () => 'w'),
      note: '`w` or `x` for each: the next one opens by itself',
    },
    {
      task: 'Answer with a saved reply and a promise',
      keys: ['r', '/', 'g', 'o', 't', 'Enter', 'mod+Enter', 'Space', 'mod+Enter'],
      note: '`got` finds “Sorry, we got it wrong”; the next mention is open then',
    },
    {
      task: 'Put everything in New aside',
      keys: ['a', 'a', 'x'],
      note: 'the second `a` takes what is further down',
    },
    { task: 'Undo a mistaken “put everything aside”', keys: ['mod+z'], note: 'also after a restart' },
    {
      task: 'Find what a customer wrote last spring',
      keys: ['mod+k', 'Enter'],
      note: 'their name or a word of it is typed in between',
    },
    { task: 'Go to who is still waiting, the longest first', keys: ['g', 'w'] },
  ];

/** As people read a shortcut: `Ctrl` `Shift` `z`, or `g` then `i`. */
function writeShortcut(shortcut: string): string {
  return shortcut
    .split(' ')
    .map((stroke) =>
      stroke
        .split('+')
        .map(
          (key) => `\`${key === 'mod' ? 'Ctrl/Cmd' : key.replace('Arrow', '').replace('shift', 'Shift')}\``,
        )
        .join(' + '),
    )
    .join(' then ');
}

function writeGroup(group: string): string {
  const lines = actions
    .filter((action: Action) => action.group === group)
    .map(({ label, keys }) => `| ${label} | ${keys.map(writeShortcut).join(' or ')} |`);
  return [`## ${group}`, '| | |', '|---|---|', ...lines].join('\n');
}

/** Keys in a row, a repeated one with its count: `w` × 20. */
function writeKeys(keys: readonly string[]): string {
  const [first = ''] = keys;
  if (keys.length > 3 && keys.every((key) => key === first))
    return `${writeShortcut(first)} × ${keys.length}`;
  return keys.map(writeShortcut).join(', ');
}

/** The page of all keys in the docs, from the one table of actions. */
export function writeKeysPage(): string {
  const counts = tasks.map(
    ({ task, keys, note }) => `| ${task} | ${writeKeys(keys)}${note ? `; ${note}` : ''} | ${keys.length} |`,
  );
  return [
    '# Keys',
    'Made by `npm run keys` from `src/contract/keys.ts`, which also feeds the menu, “Find anything” and the overlay (`?`). Keys that\nare a character alone can be switched off in Settings.',
    ['## How many keys it takes', '| Task | Keys | Count |', '|---|---|---|', ...counts].join('\n'),
    ...actionGroups.map(writeGroup),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
