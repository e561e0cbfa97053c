import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readSchemaVersion } from '../../../src/engine/database/migrate.ts';
import { migrations } from '../../../src/engine/database/migrations/index.ts';
import { openWriter, sql, type WritableDatabase } from '../../../src/engine/database/open.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-migrate-'));
  file = join(folder, 'earmark.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const latest = migrations.at(-1)?.version;

function readSchema(database: WritableDatabase): unknown[] {
  return sql(database, 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

describe('migrations', () => {
  it('are numbered upwards, each after the one before it', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('make only strict tables', () => {
    const database = openWriter(file);
    migrate(database);
    const tables = database.pragma('table_list') as {
      name: string;
      type: string;
      strict: number;
      schema: string;
    }[];
    const loose = tables.filter(
      ({ name, type, strict, schema }) =>
        schema === 'main' && type === 'table' && strict === 0 && !name.startsWith('sqlite_'),
    );
    expect(loose).toEqual([]);
    database.close();
  });

  it('bring every earlier version to the same schema as a new file', () => {
    const fresh = openWriter(join(folder, 'fresh.sqlite'));
    migrate(fresh);
    for (const [index, { version }] of migrations.entries()) {
      const old = openWriter(join(folder, `from-${version}.sqlite`));
      migrate(old, migrations.slice(0, index + 1));
      migrate(old);
      expect({ version, schema: readSchema(old) }).toEqual({ version, schema: readSchema(fresh) });
      expect(old.pragma('foreign_key_check')).toEqual([]);
      old.close();
    }
    fresh.close();
  });

  it('copy a file that holds data before they change it, and a new one not', () => {
    const database = openWriter(file);
    migrate(database, migrations.slice(0, 2));
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    sql(database, "INSERT INTO settings (key, value) VALUES ('look', '{}')").run();
    migrate(database);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['before-upgrade-from-20.sqlite']);
    const backup = openWriter(join(folder, 'backups/before-upgrade-from-20.sqlite'));
    expect(readSchemaVersion(backup)).toBe(20);
    expect(sql(backup, 'SELECT key, value FROM settings').all()).toEqual([{ key: 'look', value: '{}' }]);
    backup.close();
    database.close();
  });

  it('refuse a file of a newer Earmark and leave every byte of it', () => {
    const database = openWriter(file);
    migrate(database);
    database.pragma('user_version = 9000');
    database.close();
    const hashFile = () => createHash('sha256').update(readFileSync(file)).digest('hex');
    const before = hashFile();
    const again = openWriter(file);
    expect(() => migrate(again)).toThrow(
      expect.objectContaining({ code: 'DATA_TOO_NEW', data: { found: 9000, known: latest } }),
    );
    again.close();
    expect(hashFile()).toBe(before);
  });

  it('change nothing when one of them fails', () => {
    const database = openWriter(file);
    migrate(database, migrations.slice(0, 2));
    const before = readSchema(database);
    const failing = {
      version: 9000,
      sql: 'CREATE TABLE half (x INTEGER) STRICT; SELECT no_such_function();',
    };
    expect(() => migrate(database, [...migrations, failing])).toThrow(/no_such_function/);
    expect(readSchemaVersion(database)).toBe(20);
    expect(readSchema(database)).toEqual(before);
    database.close();
  });
});
