import type { z } from 'zod';
import type { BulkChange, MentionSet } from '#contract';
import { EarmarkError } from '../errors.ts';
import { nameTagging, resolveTag, setTag } from '../tags/commands.ts';
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
  const carriedOut = prepare(context, change);
  for (let done = 0; done < mentions.length; done += sliceSize) {
    if (done > 0) yield { done, total: mentions.length };
    carriedOut.run(mentions.slice(done, done + sliceSize));
  }
  const count = mentions.length;
  return { label: `${carriedOut.name}: ${count === 1 ? '1 mention' : `${count} mentions`}` };
}

type Prepared = { readonly name: string; readonly run: (mentions: readonly number[]) => void };

/** What a change is called, and how it is done to some of the mentions. */
function prepare(context: CommandContext, change: Bulk['change']): Prepared {
  const { database, command, now } = context;
  const cause = { command, at: now };
  switch (change.kind) {
    case 'decide':
      return { name: nameDecision(change), run: (slice) => moveMentions(database, slice, change, cause) };
    case 'snooze':
      return {
        name: nameSnooze(change.until),
        run: (slice) => snoozeMentions(database, slice, change, cause),
      };
    case 'setTone':
      return {
        name: nameTone(change.tone),
        run: (slice) => saveToneByHand(database, slice, change.tone, now),
      };
    case 'tag': {
      const tag = resolveTag(context, change.tag);
      return {
        name: nameTagging(tag, change.isOn),
        run: (slice) => setTag(context, tag.seq, slice, change.isOn),
      };
    }
    default:
      return change satisfies never;
  }
}
