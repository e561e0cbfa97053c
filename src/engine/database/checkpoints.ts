import { SqliteError } from 'better-sqlite3';
import type { WritableDatabase } from './open.ts';

/** So many pages of the write-ahead log are worth a checkpoint once the writer rests. */
const restingPages = 1_000;
/** With so many (64 MB) it does not wait for a rest. */
const mostPages = 16_000;

/**
 * Turns SQLite's own checkpoints off: at every thousand pages, so after nearly each batch of a poll, they would write the
 * same pages of indexes into the file again and again. `checkpointIfDue` does it instead.
 */
export function takeOverCheckpoints(database: WritableDatabase): void {
  database.pragma('wal_autocheckpoint = 0');
}

/** Moves what stands in the write-ahead log into the file where enough of it does. What was committed is safe without it. */
export function checkpointIfDue(database: WritableDatabase, isResting: boolean): void {
  try {
    if (countLogPages(database) >= (isResting ? restingPages : mostPages))
      database.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    // As after SQLite's own: what could not be moved is safe in the log, and the next try may find room on the disk.
    if (!(error instanceof SqliteError)) throw error;
  }
}

/** How many pages of the log are not in the file yet. */
export function countLogPages(database: WritableDatabase): number {
  const [state] = database.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return state ? state.log - state.checkpointed : 0;
}
