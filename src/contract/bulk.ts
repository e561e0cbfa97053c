import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './errors.ts';
import { DecisionOfOwner, MentionListing, Tone } from './mentions.ts';
import { TagChange } from './tags.ts';
import { CommandInput, CommandOutput, Instant, MentionId } from './values.ts';

/** What could be seen at an instant: mentions are counted as they arrive, and what arrived later is left alone. */
export const Seen = z.object({
  at: Instant,
  lastArrival: z.int(),
  /** In which zone the days of a search were meant. */
  timeZone: z.string(),
});
export type Seen = z.infer<typeof Seen>;

/** Mentions named one by one, or all that a view held when it was looked at. */
export const MentionSet = z.union([
  z.object({ ids: z.array(MentionId).min(1).max(100_000) }),
  MentionListing.extend({ seen: Seen }),
]);
export type MentionSet = z.input<typeof MentionSet>;

/** What is done to each of many mentions. */
export const BulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decide'), ...DecisionOfOwner.shape }),
  z.object({ kind: z.literal('snooze'), until: Instant.nullable(), wakesEarly: z.boolean().default(false) }),
  z.object({ kind: z.literal('setTone'), tone: Tone.nullable() }),
  z.object({ kind: z.literal('tag'), ...TagChange.shape }),
]);
export type BulkChange = z.input<typeof BulkChange>;

export const BulkStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('done'), output: CommandOutput }),
]);
export type BulkStep = z.infer<typeof BulkStep>;

export const bulk = {
  /** How many mentions match a view and a search now, and what to name them all by. */
  count: procedure.input(MentionListing).output(z.object({ count: z.int(), seen: Seen })),
  /**
   * Changes many mentions by one command, in one transaction made of slices: reading goes on meanwhile. Tells how far it is;
   * the last step is its answer. Fails with CANCELLED, and nothing is changed at all, when it is stopped or
   * the request is given up before that.
   */
  change: procedure
    .input(
      CommandInput.extend({ which: MentionSet, change: BulkChange }).refine(
        ({ change }) => change.kind !== 'decide' || (change.to === 'closed') === (change.outcome !== null),
        { error: 'what is closed has an outcome, and nothing else has' },
      ),
    )
    .output(eventIterator(BulkStep)),
  /** Stops a change that is under way; one that is through already stays. What became of it is told where it was asked for. */
  cancel: procedure.input(CommandInput),
};
