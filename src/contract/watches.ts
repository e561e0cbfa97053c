import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, WatchId } from './values.ts';

/** What a watch listens for. Mentions of a competitor or a topic have no clock. */
export const WatchKind = z.enum(['name', 'product', 'person', 'competitor', 'topic']);
export type WatchKind = z.infer<typeof WatchKind>;

const words = z.array(z.string().trim().min(1).max(200)).max(100);

/**
 * What to listen for: one of `anyOf` and every one of `allOf` must be said, and none of `noneOf`. Each is a word or a
 * phrase, found as whole words whatever the case, the accents and the width of its letters.
 */
export const WatchWords = z.object({ anyOf: words, allOf: words, noneOf: words });
export type WatchWords = z.infer<typeof WatchWords>;

export const WatchDetails = WatchWords.extend({
  name: z.string().trim().min(1).max(100),
  kind: WatchKind,
});
export type WatchDetails = z.infer<typeof WatchDetails>;

export const Watch = WatchDetails.extend({ id: WatchId, mentionCount: z.int() });
export type Watch = z.infer<typeof Watch>;

export const watches = {
  list: procedure.output(z.array(Watch)),
  /** Adds a watch, and looks for it in the entries of the last 90 days too: those mentions are "before you started". */
  add: procedure
    .input(CommandInput.extend({ details: WatchDetails }))
    .output(CommandOutput.extend({ id: WatchId })),
  edit: procedure.input(CommandInput.extend({ id: WatchId, details: WatchDetails })).output(CommandOutput),
  /** Stops listening for it; the mentions it found stay. */
  remove: procedure.input(CommandInput.extend({ id: WatchId })).output(CommandOutput),
};
