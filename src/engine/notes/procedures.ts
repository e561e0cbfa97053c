import { EarmarkError } from '../errors.ts';
import { implementer } from '../implementer.ts';
import { isNote, readNotes, readNoteVersions } from './rows.ts';

const { notes } = implementer;

export const noteProcedures = {
  list: notes.list.handler(({ context: { database }, input }) => {
    const found = readNotes(database, input.mentionId);
    if (found.length === 0) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
    return found;
  }),

  saveDraft: notes.saveDraft.handler(async ({ context, input }) => {
    await context.writer.saveNoteDraft(input);
  }),

  save: notes.save.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('notes.save', commandId, input),
  ),

  versions: notes.versions.handler(({ context: { database }, input }) => {
    if (!isNote(database, input.id)) throw new EarmarkError('NOT_FOUND', { what: 'note' });
    return readNoteVersions(database, input.id);
  }),
};
