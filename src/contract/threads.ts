import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, Instant, MentionId, QuietThreadId } from './values.ts';

/** A conversation within one source of which the owner does not want to hear for a week. */
export const QuietThread = z.object({
  id: QuietThreadId,
  /** What it is about, in its own words. */
  title: z.string(),
  /** The title of its feed. */
  place: z.string(),
  quietUntil: Instant,
  /** Its week is not over. */
  isQuiet: z.boolean(),
  /** How many undecided mentions of it stand below New. */
  heldCount: z.int(),
});
export type QuietThread = z.infer<typeof QuietThread>;

export const threads = {
  /** The threads that are quiet, and those whose week is over while something of them still stands below New. */
  list: procedure.output(z.array(QuietThread)),
  /**
   * Lets the thread of a mention be quiet for a week from now: what is undecided of it, and what comes in, stands below
   * New and is not counted there, unless it can't wait. What waits or was decided is never moved. Fails with NO_THREAD.
   */
  quiet: procedure
    .input(CommandInput.extend({ mentionId: MentionId }))
    .output(CommandOutput.extend({ id: QuietThreadId })),
  /** Hears a thread again: what stands below New for it is back in New. */
  hearAgain: procedure.input(CommandInput.extend({ id: QuietThreadId })).output(CommandOutput),
};
