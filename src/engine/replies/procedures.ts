import type { MentionId, ReplyDetails } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import { implementer } from '../implementer.ts';
import { resolveAddress } from '../listening/reading/addresses.ts';
import { readDraft } from './draftRows.ts';
import { offerPost } from './offerPost.ts';
import { findAnsweredCard, readReplies } from './rows.ts';

const { replies } = implementer;

export const replyProcedures = {
  list: replies.list.handler(({ context: { database }, input }) =>
    readReplies(database, requireCard(database, input.mentionId)),
  ),

  draft: replies.draft.handler(({ context: { database }, input }) =>
    readDraft(database, requireCard(database, input.mentionId)),
  ),

  saveDraft: replies.saveDraft.handler(async ({ context, input: { mentionId, ...draft } }) => {
    await context.writer.saveDraft(mentionId, draft);
  }),

  record: replies.record.handler(({ context, input: { commandId, details, ...input } }) =>
    context.writer.command('replies.record', commandId, { ...input, details: withUsableAddress(details) }),
  ),

  edit: replies.edit.handler(({ context, input: { commandId, id, details } }) =>
    context.writer.command('replies.edit', commandId, { id, details: withUsableAddress(details) }),
  ),

  remove: replies.remove.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('replies.remove', commandId, input),
  ),

  offeredPost: replies.offeredPost.handler(({ context: { database }, input }) =>
    offerPost(database, input.mentionId),
  ),

  recordPost: replies.recordPost.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('replies.recordPost', commandId, input),
  ),

  refusePost: replies.refusePost.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('replies.refusePost', commandId, input),
  ),
};

function requireCard(database: ReadableDatabase, id: MentionId): number {
  const card = findAnsweredCard(database, id);
  if (!card) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  return card.seq;
}

/** Blanks, controls and what turns the direction of text: such a link shows another address than it opens. */
const misleading = /[\p{Z}\p{C}\\]/u;

/** The link is opened in a browser: it has to be one of the web. */
function withUsableAddress(details: ReplyDetails): ReplyDetails {
  if (details.address === null) return details;
  const address = misleading.test(details.address) ? null : resolveAddress(details.address, null);
  if (address === null) throw new EarmarkError('LINK_NOT_ALLOWED');
  return { ...details, address };
}
