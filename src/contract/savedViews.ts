import { z } from 'zod';
import { procedure } from './errors.ts';
import { MentionView, SearchText } from './mentions.ts';
import { CommandInput, CommandOutput, SavedViewId } from './values.ts';

/** By when mentions arrived; the oldest first is also who waits longest. */
export const SavedViewOrder = z.enum(['newest', 'oldest']);
export type SavedViewOrder = z.infer<typeof SavedViewOrder>;

/** A search over mentions under a name. */
export const SavedViewDetails = z.object({
  name: z.string().trim().min(1).max(60),
  /** In the language of `parseSearch`. */
  query: SearchText,
  /** The list that is searched, unless the query names another. */
  view: MentionView,
  order: SavedViewOrder,
});
export type SavedViewDetails = z.infer<typeof SavedViewDetails>;

export const SavedView = SavedViewDetails.extend({ id: SavedViewId });
export type SavedView = z.infer<typeof SavedView>;

export const savedViews = {
  /** In the order that the owner gave them. */
  list: procedure.output(z.array(SavedView)),
  /** How many mentions some of them hold, counted as far as a thousand; nothing of one that is gone. */
  counts: procedure
    .input(z.object({ ids: z.array(SavedViewId).max(100) }))
    .output(z.array(z.object({ id: SavedViewId, count: z.int(), hasMore: z.boolean() }))),
  /** Adds one at the end. */
  add: procedure
    .input(CommandInput.extend({ details: SavedViewDetails }))
    .output(CommandOutput.extend({ id: SavedViewId })),
  /** Fails with NOT_FOUND. */
  edit: procedure
    .input(CommandInput.extend({ id: SavedViewId, details: SavedViewDetails }))
    .output(CommandOutput),
  /** Puts one before all that now have this place or a later one, counted from 0. Fails with NOT_FOUND. */
  move: procedure
    .input(CommandInput.extend({ id: SavedViewId, place: z.int().min(0) }))
    .output(CommandOutput),
  /** Fails with NOT_FOUND. */
  remove: procedure.input(CommandInput.extend({ id: SavedViewId })).output(CommandOutput),
};
