import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, Instant, MentionId, NoteId } from './values.ts';

export const maxNoteLength = 20_000;

/** Plain text with line breaks; the empty one is none. */
export const NoteText = z.string().max(maxNoteLength);

/** The owner's private text about a mention: nobody else ever sees it. */
export const Note = z.object({
  /** Null where nothing was written yet. */
  id: NoteId.nullable(),
  /** What it is about: the mention, or one of those that were joined to it. */
  mentionId: MentionId,
  text: z.string(),
  writtenAt: Instant.nullable(),
  /** How many earlier texts of it are kept. */
  versionCount: z.int(),
  /** What was typed and is not part of it yet; null where nothing was. */
  draft: z.string().nullable(),
});
export type Note = z.infer<typeof Note>;

/** An earlier text of a note. */
export const NoteVersion = z.object({ text: z.string(), writtenAt: Instant });
export type NoteVersion = z.infer<typeof NoteVersion>;

export const notes = {
  /** The note on a mention, which may be empty, and then those on what was joined to it. */
  list: procedure.input(z.object({ mentionId: MentionId })).output(z.array(Note)),
  /** Keeps what is being typed; it is no command. The text of the note itself is kept as none. */
  saveDraft: procedure.input(z.object({ mentionId: MentionId, text: NoteText })).output(z.void()),
  /** Writes the note on a mention anew; what it said before is kept. The draft is done with. */
  save: procedure.input(CommandInput.extend({ mentionId: MentionId, text: NoteText })).output(CommandOutput),
  /** What a note said before, the newest first. */
  versions: procedure.input(z.object({ id: NoteId })).output(z.array(NoteVersion)),
};
