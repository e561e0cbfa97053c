import type { SavedReplyDetails, SavedReplyId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  bringInSavedReply,
  findSavedReply,
  insertRemovedSavedReply,
  removeSavedReplyRow,
  updateSavedReply,
} from './rows.ts';

/** Adds one. Replies refer to it, so undo takes it out again and never deletes it. */
export function addSavedReply(
  { database, now, makeId }: CommandContext,
  { details }: { readonly details: SavedReplyDetails },
): { label: string; id: SavedReplyId } {
  const id = makeId<SavedReplyId>();
  const seq = withoutJournal(database, () => insertRemovedSavedReply(database, id, details, now));
  bringInSavedReply(database, seq);
  return { label: `Saved reply “${details.name}” added`, id };
}

export function editSavedReply(
  { database }: CommandContext,
  { id, details }: { readonly id: SavedReplyId; readonly details: SavedReplyDetails },
) {
  updateSavedReply(database, requireSavedReply(database, id).seq, details);
  return { label: `Saved reply “${details.name}” changed` };
}

export function removeSavedReply({ database, now }: CommandContext, { id }: { readonly id: SavedReplyId }) {
  const { seq, name } = requireSavedReply(database, id);
  removeSavedReplyRow(database, seq, now);
  return { label: `Saved reply “${name}” removed` };
}

function requireSavedReply(database: CommandContext['database'], id: SavedReplyId) {
  const found = findSavedReply(database, id);
  if (!found) throw new EarmarkError('NOT_FOUND', { what: 'saved reply' });
  return found;
}
