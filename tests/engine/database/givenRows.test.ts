import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareForRows } from '../../../src/engine/database/givenRows.ts';
import { openWriter, type WritableDatabase } from '../../../src/engine/database/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'earmark-rows-'));
let database: WritableDatabase;

beforeAll(() => {
  database = openWriter(join(folder, 'earmark.sqlite'));
  database.exec('CREATE TABLE words (word TEXT NOT NULL UNIQUE, saidAt INTEGER, origin TEXT) STRICT');
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const readWords = () => database.prepare('SELECT * FROM words ORDER BY rowid').all();

describe('a statement on given rows', () => {
  it('takes values as they are, in the order of the rows', () => {
    const insert = prepareForRows(database, 2, 'INSERT INTO words SELECT c0, c1, ? FROM given_2');
    insert.run(
      [
        ['it\'s "new"\u0000', 1_800_000_000_000],
        ['ночь 🌙', null],
      ],
      'feed',
    );
    insert.run([], 'nowhere');
    expect(readWords()).toEqual([
      { word: 'it\'s "new"\u0000', saidAt: 1_800_000_000_000, origin: 'feed' },
      { word: 'ночь 🌙', saidAt: null, origin: 'feed' },
    ]);
  });

  it('answers rows, and has none left after one that failed', () => {
    const insert = prepareForRows<{ word: string }>(
      database,
      1,
      'INSERT INTO words (word) SELECT c0 FROM given_1 RETURNING word',
    );
    expect(() => insert.all([['twice'], ['twice']])).toThrow('UNIQUE');
    expect(insert.all([['once']])).toEqual([{ word: 'once' }]);
    expect(database.prepare('SELECT * FROM given_1').all()).toEqual([]);
  });
});
