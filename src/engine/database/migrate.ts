import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { EarmarkError } from '../errors.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { ReadableDatabase, WritableDatabase } from './open.ts';

/** The version of the schema: the number of the last migration; 0 for a new file. */
export function readSchemaVersion(database: ReadableDatabase): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings the schema up to date in one transaction. A file that holds data is copied to `backups/` first; a file of a
 * newer Earmark is refused (DATA_TOO_NEW) and left as it is. When a migration fails nothing has changed.
 */
export function migrate(database: WritableDatabase, migrations: readonly Migration[] = allMigrations): void {
  const found = readSchemaVersion(database);
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new EarmarkError('DATA_TOO_NEW', { found, known });
  const pending = migrations.filter((migration) => migration.version > found);
  if (pending.length === 0) return;
  if (found > 0) backUpBeforeMigration(database, found);
  database.transaction(() => {
    for (const migration of pending) {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
    }
  })();
}

function backUpBeforeMigration(database: WritableDatabase, version: number): void {
  const folder = join(dirname(database.name), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `before-upgrade-from-${version}.sqlite`);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  checkBackup(unfinished, version);
  flushToDisk(unfinished);
  renameSync(unfinished, file);
}

/** A full disk can leave a copy that is cut short: it is opened and looked through before it counts. */
function checkBackup(file: string, version: number): void {
  const copy = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const isWhole = copy.pragma('quick_check', { simple: true }) === 'ok';
    if (!isWhole || copy.pragma('user_version', { simple: true }) !== version)
      throw new EarmarkError('DISK_FULL');
  } finally {
    copy.close();
  }
}

function flushToDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
