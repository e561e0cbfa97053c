import { z } from 'zod';
import { TimeOfDay } from './dates.ts';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, Day, FollowUpId, Instant, MentionId, ReplyId } from './values.ts';

/** How a follow-up ended; a promise ends in one of `PromiseOutcome` only. */
export const PlainOutcome = z.enum(['done', 'dropped']);
export type PlainOutcome = z.infer<typeof PlainOutcome>;

export const PromiseOutcome = z.enum(['kept', 'keptLate', 'changed', 'broken']);
export type PromiseOutcome = z.infer<typeof PromiseOutcome>;

export const FollowUpOutcome = z.enum([...PlainOutcome.options, ...PromiseOutcome.options]);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

/** By when, in the shop's zone. */
export const Due = z.object({
  dueOn: Day,
  /** Null for any time of that day. */
  dueTime: TimeOfDay.nullable(),
});
export type Due = z.infer<typeof Due>;

/** Something to do by a day; with `promiseWords` somebody was told so, in these words. */
export const FollowUpDetails = Due.extend({
  text: z.string().trim().min(1).max(1_000),
  promiseWords: z.string().trim().min(1).max(1_000).nullable(),
});
export type FollowUpDetails = z.infer<typeof FollowUpDetails>;

export const FollowUp = FollowUpDetails.extend({
  id: FollowUpId,
  mentionId: MentionId.nullable(),
  /** The reply that it was promised in. */
  replyId: ReplyId.nullable(),
  outcome: FollowUpOutcome.nullable(),
  addedAt: Instant,
  closedAt: Instant.nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const followUps = {
  /** What is to be done for a mention: the open ones first, by when they are due, then the closed ones. */
  list: procedure.input(z.object({ mentionId: MentionId })).output(z.array(FollowUp)),
  add: procedure
    .input(CommandInput.extend({ mentionId: MentionId, details: FollowUpDetails }))
    .output(CommandOutput.extend({ id: FollowUpId })),
  edit: procedure
    .input(CommandInput.extend({ id: FollowUpId, details: FollowUpDetails }))
    .output(CommandOutput),
  /**
   * Ends one. A promise that was changed may be followed by the same one for another day. Fails with OUTCOME_NOT_FITTING
   * where a promise is to be done or dropped, or anything else kept or broken.
   */
  close: procedure
    .input(
      CommandInput.extend({
        id: FollowUpId,
        outcome: FollowUpOutcome,
        changedTo: Due.nullable().default(null),
      }),
    )
    .output(CommandOutput),
  /** Is to be done after all. */
  reopen: procedure.input(CommandInput.extend({ id: FollowUpId })).output(CommandOutput),
  remove: procedure.input(CommandInput.extend({ id: FollowUpId })).output(CommandOutput),
};
