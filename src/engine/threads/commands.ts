import type { MentionId, QuietThreadId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import { quoteText } from '../mentions/commands.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  findMentionOfThread,
  findQuietThread,
  findQuietThreadById,
  holdMentions,
  insertRemovedQuietThread,
  letBeQuiet,
  listInNew,
  releaseMentions,
  removeQuietThread,
} from './rows.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Lets the thread of a mention be quiet for a week; of one that is quiet already, the week begins anew. What stands in New
 * of it goes below at once.
 */
export function quietThread(
  { database, now, makeId }: CommandContext,
  { mentionId }: { readonly mentionId: MentionId },
): { label: string; id: QuietThreadId } {
  const mention = findMentionOfThread(database, mentionId);
  if (!mention) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  const { feed, thread } = mention;
  if (!thread) throw new EarmarkError('NO_THREAD');
  const known = findQuietThread(database, feed, thread.key);
  const id = known?.id ?? makeId<QuietThreadId>();
  const seq =
    known?.seq ??
    withoutJournal(database, () => insertRemovedQuietThread(database, { id, feed, thread }, now));
  letBeQuiet(database, seq, now + weekMs);
  holdMentions(database, listInNew(database, feed, thread), seq);
  return { label: `Quiet for a week: ${quoteText(thread.title)}`, id };
}

/** Hears a thread again before its week is over, or brings back what it held. */
export function hearThreadAgain(
  { database, now }: CommandContext,
  { id }: { readonly id: QuietThreadId },
): { label: string } {
  const thread = findQuietThreadById(database, id);
  if (!thread) throw new EarmarkError('NOT_FOUND', { what: 'thread' });
  removeQuietThread(database, thread.seq, now);
  const count = releaseMentions(database);
  return { label: `Heard again: ${quoteText(thread.title)}${count === 0 ? '' : `, ${count} back in New`}` };
}
