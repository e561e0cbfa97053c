import { statSync } from 'node:fs';
import { readSchemaVersion } from './migrate.ts';
import { type ReadableDatabase, sql } from './open.ts';

/** What the owner may want to know of the file that holds everything. */
export function readFileFacts(database: ReadableDatabase) {
  return {
    dataBytes: statSync(database.name).size,
    schemaVersion: readSchemaVersion(database),
    sqliteVersion:
      sql<{ version: string }>(database, 'SELECT sqlite_version() AS version').get()?.version ?? '',
  };
}
