import type { SavedView, SavedViewDetails, SavedViewId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';

const columns = 'id, name, query, view, sort AS "order"';

/** In the order that the owner gave them. */
export function readSavedViews(database: ReadableDatabase): SavedView[] {
  return sql<SavedView>(database, `SELECT ${columns} FROM saved_views ORDER BY place, seq`).all();
}

export function findSavedView(database: ReadableDatabase, id: SavedViewId): SavedView | null {
  return sql<SavedView>(database, `SELECT ${columns} FROM saved_views WHERE id = ?`).get(id) ?? null;
}

/** Adds one at the end. */
export function insertSavedView(
  database: WritableDatabase,
  id: SavedViewId,
  details: SavedViewDetails,
  now: number,
): void {
  sql(
    database,
    `INSERT INTO saved_views (id, name, query, view, sort, place, added_at)
     SELECT :id, :name, :query, :view, :order, coalesce(max(place), -1) + 1, :now
     FROM saved_views`,
  ).run({ ...details, id, now });
}

export function updateSavedView(
  database: WritableDatabase,
  id: SavedViewId,
  details: SavedViewDetails,
): void {
  sql(
    database,
    `UPDATE saved_views
     SET name = :name, query = :query, view = :view, sort = :order
     WHERE id = :id`,
  ).run({ ...details, id });
}

/** Gives all of them the places in which they stand here. */
export function arrangeSavedViews(database: WritableDatabase, ids: readonly SavedViewId[]): void {
  sql(
    database,
    `UPDATE saved_views
     SET place = given.key
     FROM json_each(?) AS given
     WHERE given.value = saved_views.id AND saved_views.place <> given.key`,
  ).run(JSON.stringify(ids));
}

export function deleteSavedView(database: WritableDatabase, id: SavedViewId): void {
  sql(database, 'DELETE FROM saved_views WHERE id = ?').run(id);
}
