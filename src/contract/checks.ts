import { z } from 'zod';
import { FeedProblem } from './errors.ts';
import { Instant } from './values.ts';

/**
 * Why a feed was not asked when it was due. hostPause: its server wanted to be left alone; offline: this computer was
 * without network; notRunning: Earmark was closed, or the computer asleep.
 */
export const SkipReason = z.enum(['hostPause', 'offline', 'notRunning']);
export type SkipReason = z.infer<typeof SkipReason>;

/** One line of the log of a feed. */
export const Check = z.object({
  /** When it was checked; where it was not, since when it should have been. */
  at: Instant,
  outcome: z.enum(['heard', 'unchanged', 'problem', 'skipped']),
  problem: FeedProblem.nullable(),
  skipReason: SkipReason.nullable(),
  /** The end of a time in which it was not asked. */
  untilAt: Instant.nullable(),
  /** How many entries were not known before, and how many mentions they made; null where nothing was read. */
  newEntryCount: z.int().nullable(),
  newMentionCount: z.int().nullable(),
});
export type Check = z.infer<typeof Check>;
