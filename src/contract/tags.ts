import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, MentionId, TagId } from './values.ts';

/** The colours of tags, by their names. */
export const TagColour = z.enum([
  'grey',
  'brown',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
]);
export type TagColour = z.infer<typeof TagColour>;

/** A name on one line; case and accents make no other name. */
export const TagName = z
  .string()
  .transform((name) => name.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(40));

export const TagDetails = z.object({ name: TagName, colour: TagColour });
export type TagDetails = z.infer<typeof TagDetails>;

/** A free label of the owner's. */
export const Tag = z.object({ id: TagId, name: z.string(), colour: TagColour });
export type Tag = z.infer<typeof Tag>;

/** One tag put on mentions or taken off: one there is, or one to make if none has the name. */
export const TagChange = z.object({
  tag: z.union([z.object({ id: TagId }), TagDetails]),
  isOn: z.boolean(),
});
export type TagChange = z.infer<typeof TagChange>;

export const tags = {
  /** The one used most first. */
  list: procedure.output(
    z.array(
      Tag.extend({
        /** On how many mentions it is; what was joined to one card is one. */
        mentionCount: z.int(),
      }),
    ),
  ),
  /** Puts a tag on mentions, or takes it off. */
  apply: procedure
    .input(CommandInput.extend({ ids: z.array(MentionId).min(1).max(1000), ...TagChange.shape }))
    .output(CommandOutput.extend({ id: TagId })),
  /** Fails with TAG_KNOWN. */
  add: procedure
    .input(CommandInput.extend({ details: TagDetails }))
    .output(CommandOutput.extend({ id: TagId })),
  /** Fails with TAG_KNOWN. */
  edit: procedure.input(CommandInput.extend({ id: TagId, details: TagDetails })).output(CommandOutput),
  /** What had this tag has the other one; this one is gone. */
  merge: procedure.input(CommandInput.extend({ id: TagId, into: TagId })).output(CommandOutput),
  remove: procedure.input(CommandInput.extend({ id: TagId })).output(CommandOutput),
};
