import type { z } from 'zod';
import type { BulkChange, MentionSet } from '#contract';
import { EarmarkError } from '../errors.ts';
import { saveToneByHand } from '../tones/rows.ts';
import type { CommandContext, LongWork } from '../writer/commandContext.ts';
import { listSet } from './bulkRows.ts';
import { nameDecision, nameSnooze, nameTone } from './commands.ts';
import { moveMentions, snoozeMentions } from './decisionRows.ts';

type Bulk = {
  readonly which: z.output<typeof MentionSet>;
  readonly change: z.output<typeof BulkChange>;
};

/** So many take about a hundredth of a second: soon enough for a word of the owner in between. */
const sliceSize = 500;

/** Changes many mentions, slice by slice. */
export function* changeMany(context: CommandContext, { which, change }: Bulk): LongWork {
  const mentions = listSet(context.database, which);
  if ('ids' in which && mentions.length === 0) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  if (change.kind === 'snooze' && change.until !== null && change.until <= context.now)
    throw new EarmarkError('IN_THE_PAST');
  for (let done = 0; done < mentions.length; done += sliceSize) {
    if (done > 0) yield { done, total: mentions.length };
    changeSlice(context, mentions.slice(done, done + sliceSize), change);
  }
  const count = mentions.length;
  return { label: `${nameChange(change)}: ${count === 1 ? '1 mention' : `${count} mentions`}` };
}

function changeSlice(
  { database, command, now }: CommandContext,
  mentions: readonly number[],
  change: Bulk['change'],
): void {
  const cause = { command, at: now };
  if (change.kind === 'decide') moveMentions(database, mentions, change, cause);
  else if (change.kind === 'snooze') snoozeMentions(database, mentions, change, cause);
  else if (change.kind === 'setTone') saveToneByHand(database, mentions, change.tone, now);
  else change satisfies never;
}

function nameChange(change: Bulk['change']): string {
  switch (change.kind) {
    case 'decide':
      return nameDecision(change);
    case 'snooze':
      return nameSnooze(change.until);
    case 'setTone':
      return nameTone(change.tone);
    default:
      return change satisfies never;
  }
}
