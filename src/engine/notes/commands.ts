import type { MentionId, NoteId } from '#contract';
import type { WritableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import { quoteHeadline } from '../mentions/commands.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { deleteNoteDraft, saveNoteDraft } from './draftRows.ts';
import { findNotedMention, insertNote, type NotedMention, updateNote } from './rows.ts';

type Written = { readonly mentionId: MentionId; readonly text: string };

/** Writes the note on a mention, as one session of typing left it. A text of nothing but space is none. */
export function saveNote({ database, now, makeId }: CommandContext, { mentionId, text: typed }: Written) {
  const { seq: mention, note, text: before, headline } = requireMention(database, mentionId);
  const text = typed.trim() === '' ? '' : typed;
  deleteNoteDraft(database, mention);
  if (text !== before) {
    if (note === null) insertNote(database, { id: makeId<NoteId>(), mention, text }, now);
    else updateNote(database, note, text, now);
  }
  const what = text === '' ? 'Note emptied' : before === '' ? 'Note written' : 'Note changed';
  return { label: `${what}: ${quoteHeadline(JSON.parse(headline))}` };
}

/** Keeps what is being typed as the note on a mention. Answers whether it got or lost a draft. */
export function keepNoteDraft(
  { database, now }: Pick<CommandContext, 'database' | 'now'>,
  { mentionId, text }: Written,
): boolean {
  return database.transaction(() => {
    const mention = requireMention(database, mentionId);
    return text === mention.text
      ? deleteNoteDraft(database, mention.seq)
      : saveNoteDraft(database, mention.seq, text, now);
  })();
}

function requireMention(database: WritableDatabase, id: MentionId): NotedMention {
  const mention = findNotedMention(database, id);
  if (!mention) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  return mention;
}
