import type { SavedView, SavedViewDetails, SavedViewId } from '#contract';
import { EarmarkError } from '../errors.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  arrangeSavedViews,
  deleteSavedView,
  findSavedView,
  insertSavedView,
  readSavedViews,
  updateSavedView,
} from './rows.ts';

export function addSavedView(
  { database, now, makeId }: CommandContext,
  { details }: { readonly details: SavedViewDetails },
): { label: string; id: SavedViewId } {
  const id = makeId<SavedViewId>();
  insertSavedView(database, id, details, now);
  return { label: `“${details.name}” is kept as a view`, id };
}

export function editSavedView(
  { database }: CommandContext,
  { id, details }: { readonly id: SavedViewId; readonly details: SavedViewDetails },
) {
  requireSavedView(database, id);
  updateSavedView(database, id, details);
  return { label: `“${details.name}” changed` };
}

/** Puts a view in another place among the others. */
export function moveSavedView(
  { database }: CommandContext,
  { id, place }: { readonly id: SavedViewId; readonly place: number },
) {
  const { name } = requireSavedView(database, id);
  const others = readSavedViews(database).flatMap((view) => (view.id === id ? [] : [view.id]));
  arrangeSavedViews(database, others.toSpliced(place, 0, id));
  return { label: `“${name}” moved` };
}

export function removeSavedView({ database }: CommandContext, { id }: { readonly id: SavedViewId }) {
  const { name } = requireSavedView(database, id);
  deleteSavedView(database, id);
  return { label: `The view “${name}” is gone. Its mentions stay` };
}

function requireSavedView(database: CommandContext['database'], id: SavedViewId): SavedView {
  const view = findSavedView(database, id);
  if (!view) throw new EarmarkError('NOT_FOUND', { what: 'saved view' });
  return view;
}
