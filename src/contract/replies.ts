import { z } from 'zod';
import { procedure } from './errors.ts';
import { FollowUpDetails } from './followUps.ts';
import { Outcome } from './mentions.ts';
import {
  CommandInput,
  CommandOutput,
  Instant,
  MentionId,
  OwnPostId,
  ReplyId,
  SavedReplyId,
} from './values.ts';

export const maxReplyLength = 10_000;

/** What the owner answered. Earmark posts nothing: this is the record of what was said elsewhere. */
export const ReplyDetails = z.object({
  text: z.string().trim().min(1).max(maxReplyLength),
  place: z.string().trim().max(200),
  saidAt: Instant,
  /** Where it can be read; http or https. */
  address: z.string().trim().min(1).max(2048).nullable(),
});
export type ReplyDetails = z.infer<typeof ReplyDetails>;

export const Reply = ReplyDetails.extend({
  id: ReplyId,
  mentionId: MentionId,
  recordedAt: Instant,
  editedAt: Instant.nullable(),
});
export type Reply = z.infer<typeof Reply>;

export const ReplyDraft = z.object({
  text: z.string().max(maxReplyLength),
  /** The saved reply that it was begun with. */
  savedReplyId: SavedReplyId.nullable(),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

/** By what a post of the shop's own seems to answer a mention. */
export const AnswerSign = z.enum(['link', 'quote', 'thread', 'name']);
export type AnswerSign = z.infer<typeof AnswerSign>;

/** A post of the shop's own that was heard, and that seems to answer a mention. */
export const OfferedPost = z.object({
  id: OwnPostId,
  text: z.string(),
  place: z.string(),
  saidAt: Instant,
  address: z.string().nullable(),
  signs: z.array(AnswerSign).min(1),
});
export type OfferedPost = z.infer<typeof OfferedPost>;

const OfMention = z.object({ mentionId: MentionId });
const OfPost = CommandInput.extend({ mentionId: MentionId, ownPostId: OwnPostId });

export const replies = {
  /** What was answered to a mention, in the order in which it was said. */
  list: procedure.input(OfMention).output(z.array(Reply)),
  draft: procedure.input(OfMention).output(ReplyDraft.nullable()),
  /** Keeps what is being typed; it is no command. An empty text is kept as none. */
  saveDraft: procedure.input(ReplyDraft.extend({ mentionId: MentionId })).output(z.void()),
  /**
   * Records a reply: with an outcome its mention is closed, without one replied to. A promise in it becomes a follow-up.
   * The draft is done with. Fails with LINK_NOT_ALLOWED.
   */
  record: procedure
    .input(
      CommandInput.extend({
        mentionId: MentionId,
        details: ReplyDetails,
        savedReplyId: SavedReplyId.nullable().default(null),
        outcome: Outcome.exclude(['noReplyNeeded']).nullable().default(null),
        promise: FollowUpDetails.extend({ promiseWords: z.string().trim().min(1).max(1_000) })
          .nullable()
          .default(null),
      }),
    )
    .output(CommandOutput.extend({ id: ReplyId })),
  /** Fails with LINK_NOT_ALLOWED. */
  edit: procedure.input(CommandInput.extend({ id: ReplyId, details: ReplyDetails })).output(CommandOutput),
  /** A mention whose only reply it was waits again. */
  remove: procedure.input(CommandInput.extend({ id: ReplyId })).output(CommandOutput),
  /** A post of the shop's own that seems to answer a mention that nobody recorded a reply to; null where there is none. */
  offeredPost: procedure.input(OfMention).output(OfferedPost.nullable()),
  /** Records such a post as the reply, with its own time and link. */
  recordPost: procedure.input(OfPost).output(CommandOutput.extend({ id: ReplyId })),
  /** Such a post is no reply to this mention, and is not offered for it again. */
  refusePost: procedure.input(OfPost).output(CommandOutput),
};
