import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, Instant, SavedReplyId } from './values.ts';

/** An answer to use again; `{name}`, `{quote}` and the like are blanks. */
export const SavedReplyDetails = z.object({
  /** By which the owner finds it. */
  name: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(5_000),
});
export type SavedReplyDetails = z.infer<typeof SavedReplyDetails>;

export const SavedReply = SavedReplyDetails.extend({
  id: SavedReplyId,
  /** In how many recorded replies it was used. */
  useCount: z.int(),
  lastUsedAt: Instant.nullable(),
});
export type SavedReply = z.infer<typeof SavedReply>;

export const savedReplies = {
  /** The one used most often first, then the one used last. */
  list: procedure.output(z.array(SavedReply)),
  add: procedure
    .input(CommandInput.extend({ details: SavedReplyDetails }))
    .output(CommandOutput.extend({ id: SavedReplyId })),
  edit: procedure
    .input(CommandInput.extend({ id: SavedReplyId, details: SavedReplyDetails }))
    .output(CommandOutput),
  remove: procedure.input(CommandInput.extend({ id: SavedReplyId })).output(CommandOutput),
};
