import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReader, openWriter, type ReadableDatabase, sql } from '../../../src/engine/database/open.ts';
import { translateDatabaseError } from '../../../src/engine/database/sqliteErrors.ts';
import { EarmarkError } from '../../../src/engine/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const synchronousNormal = 1;
const synchronousFull = 2;

function readPragmas(database: ReadableDatabase): Record<string, unknown> {
  const names = [
    'journal_mode',
    'synchronous',
    'checkpoint_fullfsync',
    'foreign_keys',
    'trusted_schema',
    'cell_size_check',
    'busy_timeout',
    'journal_size_limit',
  ];
  return Object.fromEntries(names.map((name) => [name, database.pragma(name, { simple: true })]));
}

const expectedPragmas = {
  journal_mode: 'wal',
  synchronous: synchronousFull,
  checkpoint_fullfsync: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  busy_timeout: 5000,
  journal_size_limit: 64 * 1024 * 1024,
};

describe('every connection', () => {
  it('is durable and strict, on a new file and on one that was there before', () => {
    const file = join(folder, 'a.sqlite');
    for (const time of ['first', 'second']) {
      const writer = openWriter(file);
      writer.exec('CREATE TABLE IF NOT EXISTS t (x) STRICT'.replace('(x)', '(x INTEGER)'));
      const reader = openReader(file);
      expect({ time, ...readPragmas(writer) }).toEqual({ time, ...expectedPragmas });
      expect({ time, ...readPragmas(reader) }).toEqual({ time, ...expectedPragmas });
      reader.close();
      writer.close();
    }
  });

  it('would be found out if it were opened as it comes: then the last words could be lost with the power', () => {
    const file = join(folder, 'a.sqlite');
    openWriter(file).close();
    const bare = new Database(file) as unknown as ReadableDatabase;
    expect(readPragmas(bare)).not.toEqual(expectedPragmas);
    expect(bare.pragma('synchronous', { simple: true })).toBe(synchronousNormal);
    bare.close();
  });

  it('runs on a SQLite without the fault that loses a write-ahead log', () => {
    const database = openWriter(join(folder, 'a.sqlite'));
    const version =
      sql<{ version: string }>(database, 'SELECT sqlite_version() AS version').get()?.version ?? '';
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
    database.close();
  });

  it('that reads can not write', () => {
    const file = join(folder, 'a.sqlite');
    const writer = openWriter(file);
    writer.exec('CREATE TABLE t (x INTEGER) STRICT');
    const reader = openReader(file);
    expect(() => reader.exec('INSERT INTO t VALUES (1)')).toThrow(/readonly/);
    reader.close();
    writer.close();
  });
});

describe('a file that holds no database', () => {
  const open = (content: string | Uint8Array) => {
    const file = join(folder, 'a.sqlite');
    writeFileSync(file, content);
    try {
      openWriter(file).close();
      return 'opened';
    } catch (thrown) {
      const error = translateDatabaseError(thrown);
      return error instanceof EarmarkError ? error.code : thrown;
    }
  };

  it.each([
    ['no bytes at all', ''],
    ['text', 'This is not a database, but it is long enough to look like one at a first glance.'.repeat(20)],
    ['zeros', new Uint8Array(8192)],
  ])('is refused and not taken for a new one: %s', (_name, content) => {
    expect(open(content)).toBe('DATA_DAMAGED');
  });
});
