import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { EarmarkError } from '../errors.ts';

export type ReadableDatabase = Database.Database & { readonly __canRead: true };
export type WritableDatabase = ReadableDatabase & { readonly __canWrite: true };

const pragmas = [
  'journal_mode = WAL',
  // Unless it is said, SQLite's build here would lose acknowledged writes on a power cut.
  'synchronous = FULL',
  'checkpoint_fullfsync = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'busy_timeout = 5000',
  `journal_size_limit = ${64 * 1024 * 1024}`,
  'temp_store = MEMORY',
  'cache_size = -32000',
  `mmap_size = ${256 * 1024 * 1024}`,
] as const;

/**
 * Opens the one connection that may write, and makes the file if there is none. A file of no bytes is refused: SQLite
 * would take it for a new one, and the owner's data would seem to be gone.
 */
export function openWriter(file: string): WritableDatabase {
  if (existsSync(file) && statSync(file).size === 0) throw new EarmarkError('DATA_DAMAGED');
  return openConnection(file, { readonly: false }) as WritableDatabase;
}

/** Opens a connection that can only read. The writer must have opened the file before. */
export function openReader(file: string): ReadableDatabase {
  return openConnection(file, { readonly: true, fileMustExist: true }) as ReadableDatabase;
}

function openConnection(file: string, options: Database.Options): Database.Database {
  const database = new Database(file, options);
  try {
    for (const pragma of pragmas) database.pragma(pragma);
    if (options.readonly) database.pragma('query_only = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** The prepared statement for a text of SQL, made once for each connection. */
export function sql<Row = unknown>(
  database: ReadableDatabase,
  text: string,
): Database.Statement<unknown[], Row> {
  let known = statements.get(database);
  if (!known) {
    known = new Map();
    statements.set(database, known);
  }
  let statement = known.get(text);
  if (!statement) {
    statement = database.prepare(text);
    known.set(text, statement);
  }
  return statement as Database.Statement<unknown[], Row>;
}
