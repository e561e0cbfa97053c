import type { ManualCheckDetails, ManualCheckId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  bringInManualCheck,
  findManualCheck,
  insertRemovedManualCheck,
  insertVisit,
  removeManualCheckRow,
  updateManualCheck,
} from './rows.ts';

/** Begins to ask the owner to look at a place. Visits refer to it, so undo takes it out again and never deletes it. */
export function addManualCheck(
  { database, now, makeId }: CommandContext,
  { details }: { readonly details: ManualCheckDetails },
): { label: string; id: ManualCheckId } {
  const id = makeId<ManualCheckId>();
  const seq = withoutJournal(database, () => insertRemovedManualCheck(database, id, details, now));
  bringInManualCheck(database, seq);
  return { label: `Earmark reminds you to look at “${details.name}”`, id };
}

export function editManualCheck(
  { database }: CommandContext,
  { id, details }: { readonly id: ManualCheckId; readonly details: ManualCheckDetails },
) {
  updateManualCheck(database, requireManualCheck(database, id).seq, details);
  return { label: `“${details.name}” changed` };
}

export function removeManualCheck({ database, now }: CommandContext, { id }: { readonly id: ManualCheckId }) {
  const { seq, name } = requireManualCheck(database, id);
  removeManualCheckRow(database, seq, now);
  return { label: `Earmark no longer reminds you to look at “${name}”` };
}

export function visitManualCheck(
  { database, now, makeId }: CommandContext,
  { id }: { readonly id: ManualCheckId },
) {
  const { seq, name } = requireManualCheck(database, id);
  insertVisit(database, makeId(), seq, now);
  return { label: `You looked at “${name}”` };
}

function requireManualCheck(database: CommandContext['database'], id: ManualCheckId) {
  const check = findManualCheck(database, id);
  if (!check) throw new EarmarkError('NOT_FOUND', { what: 'manual check' });
  return check;
}
