import { z } from 'zod';
import { procedure } from './errors.ts';
import { previews } from './previews.ts';
import { CommandInput, CommandOutput, FeedId, Language, WatchId } from './values.ts';

/** What a watch listens for. Mentions of a competitor or a topic have no clock. */
export const WatchKind = z.enum(['name', 'product', 'person', 'competitor', 'topic']);
export type WatchKind = z.infer<typeof WatchKind>;

const words = z.array(z.string().trim().min(1).max(200)).max(100);

/**
 * What to listen for: one of `anyOf` and every one of `allOf` must be said, and none of `noneOf`. Each is a word or a
 * phrase, whatever the accents and the width of its letters; a `*` at its end stands for any ending.
 */
export const WatchWords = z.object({ anyOf: words, allOf: words, noneOf: words });
export type WatchWords = z.infer<typeof WatchWords>;

/** How a watch listens unless it is told otherwise: for whole words, whatever their case, everywhere and in any language. */
export const plainWatch = {
  isWholeWord: true,
  isCaseSensitive: false,
  feedIds: null,
  languages: [],
};

export const WatchDetails = WatchWords.extend({
  name: z.string().trim().min(1).max(100),
  kind: WatchKind,
  /** Off, a word is also found inside of longer ones. */
  isWholeWord: z.boolean().default(plainWatch.isWholeWord),
  isCaseSensitive: z.boolean().default(plainWatch.isCaseSensitive),
  /** The places it listens to; null for all of them. */
  feedIds: z.array(FeedId).min(1).max(1000).nullable().default(plainWatch.feedIds),
  /** Only what is written in one of these; empty for any. What is in a language that nobody could tell always counts. */
  languages: z.array(Language).max(50).default(plainWatch.languages),
});
export type WatchDetails = z.infer<typeof WatchDetails>;

/** A watch without what it is called, as it is while it is being written. */
export const WatchDraft = WatchDetails.omit({ name: true, kind: true });
export type WatchDraft = z.infer<typeof WatchDraft>;

export const Watch = WatchDetails.extend({ id: WatchId, mentionCount: z.int() });
export type Watch = z.infer<typeof Watch>;

export const watches = {
  list: procedure.output(z.array(Watch)),
  /** Adds a watch, and looks for it in the entries of the last 90 days too: those mentions are "before you started". */
  add: procedure
    .input(CommandInput.extend({ details: WatchDetails }))
    .output(CommandOutput.extend({ id: WatchId })),
  edit: procedure.input(CommandInput.extend({ id: WatchId, details: WatchDetails })).output(CommandOutput),
  /** What a watch would find, and what would change for those that are there; null makes a new one, or removes it. */
  preview: procedure
    .input(z.object({ id: WatchId.nullable(), draft: WatchDraft.nullable() }))
    .output(previews),
  /**
   * Stops listening for it. What the owner decided on stays as it is; undecided mentions that nothing else finds are put
   * aside, and history that nobody touched goes with it.
   */
  remove: procedure.input(CommandInput.extend({ id: WatchId })).output(CommandOutput),
};
