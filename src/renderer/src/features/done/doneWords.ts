import type { PastCommand } from '#contract';
import { describeDay, type TimeFrame } from '../../shared/timeWords.ts';

/** Days as their words, the newest first, each with what was done on it. */
export function groupByDay(
  commands: readonly PastCommand[],
  frame: TimeFrame,
): { readonly day: string; readonly commands: readonly PastCommand[] }[] {
  const groups = Map.groupBy(commands, ({ at }) => describeDay(at, frame));
  return [...groups].map(([day, ofDay]) => ({ day, commands: ofDay }));
}

/** What became of a step, and why nothing can be done about it now; empty for one that stands and can be undone. */
export function explainStanding({ undoneAt, can, blockedBy }: PastCommand): string {
  if (undoneAt !== null) {
    if (blockedBy !== null) return `Undone. Redo this first: ${blockedBy}`;
    return can === 'redo' ? 'Undone' : 'Undone, and something new was done since';
  }
  if (blockedBy !== null) return `Something newer builds on this. Undo that first: ${blockedBy}`;
  return can === null ? 'Too long ago to undo' : '';
}
