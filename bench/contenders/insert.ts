import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openWriter, type WritableDatabase } from '../../src/engine/database/open.ts';
import { createIds } from '../../src/engine/ids.ts';
import { assertCount, type Job, type Measures, measureMs } from '../job.ts';
import { batchEntries } from './ingest.ts';
import { readEdition } from './prepare.ts';

type Row = readonly (string | number | null)[];

const columns =
  'seq id title text tree words headline excerpt author_name author_handle author_key address first_feed published_at said_at is_history first_seen_at language tone_score urgent_word sketch'.split(
    ' ',
  );
const values = columns.map((column, place) =>
  column === 'sketch' ? `unhex(value ->> ${place})` : `value ->> ${place}`,
);

/**
 * The floor of storing: the rows of the same mentions into a table without any index, and their text into a search index
 * with the same options; in the same batches, as durable, with SQLite's own checkpoints, and nothing else.
 */
export async function insert(job: Job): Promise<Measures> {
  const folder = mkdtempSync(join(job.folder, 'insert-'));
  const rows = makeRows(job);
  await insertInto(join(folder, 'warm-up.sqlite'), rows.slice(0, rows.length / 10));
  return { insertMs: await insertInto(join(folder, 'bare.sqlite'), rows) };
}

async function insertInto(file: string, rows: readonly Row[]): Promise<number> {
  const database = openWriter(file);
  database.exec(`
    CREATE TABLE mentions (${columns.join(', ')});
    CREATE VIRTUAL TABLE mention_search USING fts5 (
      body, author, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );`);
  const ms = await measureMs(() => insertAll(database, rows));
  assertCount('rows', Number(database.prepare('SELECT count(*) FROM mentions').pluck().get()), rows.length);
  database.close();
  return ms;
}

function makeRows(job: Job): Row[] {
  const now = Date.now();
  const makeId = createIds(now);
  return readEdition(job, 0)
    .flatMap(({ feed, outcome }) =>
      outcome.kind === 'heard' ? outcome.entries.map((heard) => ({ feed, heard })) : [],
    )
    .map(({ feed, heard: { entry, card, authorKey, saidAt, sketch } }, index) => {
      const { title, plainText, tree, author, address, publishedAt } = entry;
      return [
        index + 1,
        makeId(),
        title,
        plainText,
        tree,
        null,
        JSON.stringify(card?.headline),
        JSON.stringify(card?.excerpt),
        author?.name ?? null,
        author?.handle ?? null,
        authorKey,
        address,
        feed,
        publishedAt,
        saidAt,
        0,
        now,
        card?.language ?? null,
        card?.toneScore ?? null,
        card?.urgentWord ?? null,
        sketch,
      ];
    });
}

function insertAll(database: WritableDatabase, rows: readonly Row[]): void {
  const insertRows = database.prepare(
    `INSERT INTO mentions (${columns.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?)`,
  );
  const insertTexts = database.prepare(
    'INSERT INTO mention_search (rowid, body, author) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
  );
  const insertBatch = database.transaction((batch: readonly Row[]) => {
    insertRows.run(JSON.stringify(batch));
    const texts = batch.map((row) => [row[0], `${row[2]}\n${row[3]}`, `${row[8]} ${row[9] ?? ''}`]);
    insertTexts.run(JSON.stringify(texts));
  });
  for (let from = 0; from < rows.length; from += batchEntries)
    insertBatch(rows.slice(from, from + batchEntries));
}
