import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { installJournal } from '../../src/engine/database/journal.ts';
import { migrate } from '../../src/engine/database/migrate.ts';
import { openWriter, type WritableDatabase } from '../../src/engine/database/open.ts';
import { createIds } from '../../src/engine/ids.ts';
import { type StoreContext, storePolls } from '../../src/engine/listening/store.ts';
import { seedSample } from '../../src/engine/writer/seedSample.ts';
import { entriesPerFeed, entryCount, feedCount } from '../feeds.ts';
import { assertCount, type Job, type Measures, measureMs } from '../job.ts';
import { readEdition } from './prepare.ts';
import { makeSeed } from './sampleTown.ts';

export const batchEntries = 500;
const batchPolls = batchEntries / entriesPerFeed;

/** Earmark's storing of what was heard, on a file of its own: the first 10,000 entries, and those after all others. */
export async function ingest(job: Job): Promise<Measures> {
  const database = openTown(job);
  const times: number[] = [];
  for (let edition = 0; edition < job.editionCount; edition += 1) {
    times.push(await storeEdition(database, job, edition));
  }
  database.close();
  return { firstMs: times.at(0) ?? 0, lastMs: times.at(-1) ?? 0 };
}

function openTown({ folder }: Job): WritableDatabase {
  const database = openWriter(join(mkdtempSync(join(folder, 'ingest-')), 'earmark.sqlite'));
  migrate(database);
  installJournal(database);
  seedSample(makeContext(database), makeSeed('plain'));
  return database;
}

async function storeEdition(database: WritableDatabase, job: Job, edition: number): Promise<number> {
  const polls = readEdition(job, edition);
  let stored = 0;
  const ms = await measureMs(() => {
    for (let from = 0; from < feedCount; from += batchPolls) {
      stored += storePolls(makeContext(database), polls.slice(from, from + batchPolls)).newMentionCount;
    }
  });
  assertCount('new mentions', stored, entryCount);
  return ms;
}

function makeContext(database: WritableDatabase): StoreContext {
  const now = Date.now();
  return { database, now, makeId: createIds(now) };
}
