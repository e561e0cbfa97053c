import { z } from 'zod';
import { procedure } from './errors.ts';
import { previews } from './previews.ts';
import { CommandInput, CommandOutput, Instant, MentionId, RuleId, WatchId } from './values.ts';

/**
 * What a rule does: it never lets through what is said at one of some sites, by one of some authors, or with one of some
 * words; or it lets through only what says one of some words too.
 */
export const RuleKind = z.enum(['neverSite', 'neverAuthor', 'neverWords', 'onlyWords']);
export type RuleKind = z.infer<typeof RuleKind>;

export const RuleDetails = z.object({
  /** The watch it corrects; null for every watch. */
  watchId: WatchId.nullable(),
  kind: RuleKind,
  /** Registered domains or names of publishers, author keys, or words as those of a watch. */
  values: z.array(z.string().trim().min(1).max(300)).min(1).max(100),
  /** What people call it, where the value says little to them: the name of an author. */
  shownAs: z.string().trim().min(1).max(300).nullable().default(null),
});
export type RuleDetails = z.infer<typeof RuleDetails>;

export const Rule = RuleDetails.extend({
  id: RuleId,
  watchName: z.string().nullable(),
  /** The rule in words, as “never from paintforum.example”. */
  says: z.string(),
  addedAt: Instant,
  /** How many mentions it put aside that still are. */
  hiddenCount: z.int(),
});
export type Rule = z.infer<typeof Rule>;

export const rules = {
  /** The rules that hold, the newest first. */
  list: procedure.output(z.array(Rule)),
  /** Adds a rule, and puts the undecided mentions aside that it no longer lets through. A rule that is there already stays. */
  add: procedure
    .input(CommandInput.extend({ rule: RuleDetails, madeFrom: MentionId.nullable().default(null) }))
    .output(CommandOutput.extend({ id: RuleId })),
  /** What a new rule would put aside, or what removing one would bring back. */
  preview: procedure
    .input(z.union([z.object({ rule: RuleDetails }), z.object({ id: RuleId })]))
    .output(previews),
  /** Removes a rule: what it put aside and still is becomes undecided again, however long ago that was. */
  remove: procedure.input(CommandInput.extend({ id: RuleId })).output(CommandOutput),
};
