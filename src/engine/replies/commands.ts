import type {
  FollowUpDetails,
  FollowUpId,
  MentionId,
  Outcome,
  OwnPostId,
  ReplyDetails,
  ReplyId,
  SavedReplyId,
} from '#contract';
import { EarmarkError } from '../errors.ts';
import { detachFollowUps, insertFollowUp } from '../follow-ups/rows.ts';
import { nameDay } from '../follow-ups/words.ts';
import { outcomeWords, quoteHeadline } from '../mentions/commands.ts';
import { moveMentions } from '../mentions/decisionRows.ts';
import { findSavedReplySeq } from '../saved-replies/rows.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { markDraftUsed } from './draftRows.ts';
import { findOwnPost, insertRefusal } from './ownPostRows.ts';
import {
  type AnsweredCard,
  countReplies,
  deleteReply,
  findAnsweredCard,
  findReply,
  insertReply,
  type NewReply,
  updateReply,
} from './rows.ts';

export type RecordedReply = {
  readonly mentionId: MentionId;
  readonly details: ReplyDetails;
  readonly savedReplyId: SavedReplyId | null;
  readonly outcome: Outcome | null;
  readonly promise: FollowUpDetails | null;
};

/** Writes down what was answered, closes its mention where that ended it, and remembers what was promised. */
export function recordReply(
  context: CommandContext,
  { mentionId, details, savedReplyId, outcome, promise }: RecordedReply,
): { label: string; id: ReplyId } {
  const { database, command, now, makeId } = context;
  const card = requireCard(database, mentionId);
  const savedReply = findSavedReplySeq(database, savedReplyId);
  const { id, seq } = addReply(context, card, { details, savedReply, ownPost: null }, outcome);
  markDraftUsed(database, card.seq, command);
  if (promise !== null)
    insertFollowUp(database, { ...promise, id: makeId<FollowUpId>(), mention: card.seq, reply: seq }, now);
  const what = outcome === null ? 'Reply recorded' : outcomeWords[outcome];
  const promised = promise === null ? '' : ` · promised for ${nameDay(promise.dueOn)}`;
  return { label: `${what}: ${quote(card)}${promised}`, id };
}

/** Records a post of the shop's own as what was answered. */
export function recordPost(
  context: CommandContext,
  { mentionId, ownPostId }: { readonly mentionId: MentionId; readonly ownPostId: OwnPostId },
): { label: string; id: ReplyId } {
  const card = requireCard(context.database, mentionId);
  const post = requirePost(context, ownPostId);
  const { id } = addReply(context, card, { details: post, savedReply: null, ownPost: ownPostId }, null);
  return { label: `Reply recorded: ${quote(card)}`, id };
}

/** A post of the shop's own is no reply to a mention. */
export function refusePost(
  context: CommandContext,
  { mentionId, ownPostId }: { readonly mentionId: MentionId; readonly ownPostId: OwnPostId },
) {
  const { database, now } = context;
  const card = requireCard(database, mentionId);
  requirePost(context, ownPostId);
  insertRefusal(database, card.seq, ownPostId, now);
  return { label: `Not a reply to ${quote(card)}` };
}

export function editReply(
  { database, now }: CommandContext,
  { id, details }: { readonly id: ReplyId; readonly details: ReplyDetails },
) {
  updateReply(database, requireReply(database, id).seq, details, now);
  return { label: 'Reply changed' };
}

/** Takes a reply out of the record. A mention that was only replied to waits again. */
export function removeReply(context: CommandContext, { id }: { readonly id: ReplyId }) {
  const { database, command, now } = context;
  const reply = requireReply(database, id);
  const card = requireCard(database, reply.mentionId);
  detachFollowUps(database, reply.seq);
  deleteReply(database, reply.seq);
  if (card.state === 'replied' && countReplies(database, card.seq) === 0)
    moveMentions(database, [card.seq], { to: 'waiting' }, { command, at: now });
  return { label: `Reply removed: ${quote(card)}` };
}

/** What is closed stays so, unless a reply ends it in another way. */
function addReply(
  { database, command, now, makeId }: CommandContext,
  card: AnsweredCard,
  reply: Omit<NewReply, 'id' | 'mention'>,
  outcome: Outcome | null,
): { id: ReplyId; seq: number } {
  const id = makeId<ReplyId>();
  const seq = insertReply(database, { ...reply, id, mention: card.seq }, now);
  const stays = card.state === 'closed' && outcome === null;
  moveMentions(
    database,
    [card.seq],
    stays
      ? { to: 'closed', outcome: card.outcome, reason: card.reason }
      : { to: outcome === null ? 'replied' : 'closed', outcome },
    { command, at: now, reply: seq },
  );
  return { id, seq };
}

function quote({ headline }: AnsweredCard): string {
  return quoteHeadline(JSON.parse(headline));
}

function requireCard(database: CommandContext['database'], id: MentionId): AnsweredCard {
  const card = findAnsweredCard(database, id);
  if (!card) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  return card;
}

function requireReply(database: CommandContext['database'], id: ReplyId) {
  const reply = findReply(database, id);
  if (!reply) throw new EarmarkError('NOT_FOUND', { what: 'reply' });
  return reply;
}

function requirePost({ database }: CommandContext, id: OwnPostId): ReplyDetails {
  const post = findOwnPost(database, id);
  if (!post) throw new EarmarkError('NOT_FOUND', { what: 'post' });
  return post;
}
