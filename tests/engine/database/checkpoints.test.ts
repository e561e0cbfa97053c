import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkpointIfDue,
  countLogPages,
  takeOverCheckpoints,
} from '../../../src/engine/database/checkpoints.ts';
import { openReader, openWriter, type WritableDatabase } from '../../../src/engine/database/open.ts';

let folder: string;
let database: WritableDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-checkpoints-'));
  database = openWriter(join(folder, 'a.sqlite'));
  takeOverCheckpoints(database);
  database.exec('CREATE TABLE pages (content TEXT) STRICT');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** At least so many pages, in one transaction. */
function writePages(count: number): void {
  database
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
       INSERT INTO pages SELECT hex(zeroblob(2000)) FROM numbers`,
    )
    .run(count);
}

describe('checkpoints', () => {
  it('wait for a rest, so that a poll writes its pages once', () => {
    writePages(2_000);
    checkpointIfDue(database, false);
    const whileBusy = countLogPages(database);
    checkpointIfDue(database, true);
    expect([whileBusy >= 2_000, countLogPages(database)]).toEqual([true, 0]);
  });

  it('come during work too once 64 MB wait, so that the log stays bounded', () => {
    writePages(16_000);
    checkpointIfDue(database, false);
    expect(countLogPages(database)).toBe(0);
  });

  it('leave a short log alone', () => {
    writePages(10);
    const before = countLogPages(database);
    checkpointIfDue(database, true);
    expect(countLogPages(database)).toBe(before);
  });

  it('go on where somebody reads from before', () => {
    writePages(1);
    const reader = openReader(join(folder, 'a.sqlite'));
    const before = reader.prepare('SELECT count(*) FROM pages').pluck().iterate();
    expect(before.next().value).toBe(1);
    writePages(2_000);
    checkpointIfDue(database, true);
    before.return?.();
    reader.close();
    checkpointIfDue(database, true);
    expect(countLogPages(database)).toBe(0);
  });
});
