import type { ManualCheck, ManualCheckDetails, ManualCheckId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';

export type ManualCheckRow = Omit<ManualCheck, 'dueOn'>;

/** The places that only people can look at, with the last visit to each. */
export function readManualChecks(database: ReadableDatabase): ManualCheckRow[] {
  return sql<ManualCheckRow>(
    database,
    `SELECT
       manual_checks.id AS id,
       manual_checks.name AS name,
       manual_checks.address AS address,
       manual_checks.place AS place,
       manual_checks.every_days AS everyDays,
       manual_checks.weekday AS weekday,
       manual_checks.added_at AS addedAt,
       max(visits.at) AS lastVisitAt,
       count(visits.seq) AS visitCount
     FROM manual_checks
     LEFT JOIN visits ON visits.manual_check = manual_checks.seq
     WHERE manual_checks.removed_at IS NULL
     GROUP BY manual_checks.seq
     ORDER BY manual_checks.seq`,
  ).all();
}

export function findManualCheck(
  database: ReadableDatabase,
  id: ManualCheckId,
): { readonly seq: number; readonly name: string } | null {
  return (
    sql<{ seq: number; name: string }>(
      database,
      'SELECT seq, name FROM manual_checks WHERE id = ? AND removed_at IS NULL',
    ).get(id) ?? null
  );
}

/** Makes one that is not asked for yet: `bringInManualCheck` starts that. */
export function insertRemovedManualCheck(
  database: WritableDatabase,
  id: ManualCheckId,
  details: ManualCheckDetails,
  now: number,
): number {
  return Number(
    sql(
      database,
      `INSERT INTO manual_checks (id, name, address, place, every_days, weekday, added_at, removed_at)
       VALUES (:id, :name, :address, :place, :everyDays, :weekday, :now, :now)`,
    ).run({ id, ...details, now }).lastInsertRowid,
  );
}

export function bringInManualCheck(database: WritableDatabase, seq: number): void {
  sql(database, 'UPDATE manual_checks SET removed_at = NULL WHERE seq = ?').run(seq);
}

export function updateManualCheck(
  database: WritableDatabase,
  seq: number,
  details: ManualCheckDetails,
): void {
  sql(
    database,
    `UPDATE manual_checks
     SET name = :name, address = :address, place = :place, every_days = :everyDays, weekday = :weekday
     WHERE seq = :seq`,
  ).run({ seq, ...details });
}

export function removeManualCheckRow(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE manual_checks SET removed_at = ? WHERE seq = ?').run(now, seq);
}

export function insertVisit(database: WritableDatabase, id: string, manualCheck: number, at: number): void {
  sql(database, 'INSERT INTO visits (id, manual_check, at) VALUES (?, ?, ?)').run(id, manualCheck, at);
}
