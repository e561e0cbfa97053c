import type { RecentCommand } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';

const shownCommands = 50;

/** The newest commands first. */
export function readRecentCommands(database: ReadableDatabase): RecentCommand[] {
  return sql<RecentCommand>(
    database,
    `SELECT id AS commandId, label, at, undone_at AS undoneAt
     FROM commands
     ORDER BY seq DESC
     LIMIT ${shownCommands}`,
  ).all();
}
