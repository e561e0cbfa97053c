import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointIfDue, takeOverCheckpoints } from '../../src/engine/database/checkpoints.ts';
import { installJournal } from '../../src/engine/database/journal.ts';
import { migrate } from '../../src/engine/database/migrate.ts';
import { openWriter, type WritableDatabase } from '../../src/engine/database/open.ts';
import { createIds } from '../../src/engine/ids.ts';
import type { HeardPoll } from '../../src/engine/listening/heard.ts';
import { type StoreContext, storePolls } from '../../src/engine/listening/store.ts';
import { seedSample } from '../../src/engine/writer/seedSample.ts';
import { entriesPerFeed } from '../feeds.ts';
import { assertCount, type Job, type Measures, measureMs } from '../job.ts';
import { readEdition } from './prepare.ts';
import { makeSeed } from './sampleTown.ts';

export const batchEntries = 500;
const batchPolls = batchEntries / entriesPerFeed;

/** Earmark's storing of what was heard, on a file of its own: the first 10,000 entries, after a tenth of them elsewhere to warm up. */
export async function ingest(job: Job): Promise<Measures> {
  const folder = mkdtempSync(join(job.folder, 'ingest-'));
  const polls = readEdition(job, 0);
  await storeInTown(join(folder, 'warm-up.sqlite'), polls.slice(0, polls.length / 10));
  return { storeMs: await storeInTown(join(folder, 'earmark.sqlite'), polls) };
}

async function storeInTown(file: string, polls: readonly HeardPoll[]): Promise<number> {
  const database = openTown(file);
  const ms = await storeEdition(database, polls);
  database.close();
  return ms;
}

/** A new file with the shop and its feeds. */
export function openTown(file: string): WritableDatabase {
  const database = openWriter(file);
  takeOverCheckpoints(database);
  migrate(database);
  installJournal(database);
  seedSample(makeContext(database), makeSeed('plain'));
  return database;
}

/** Stores the polls of all feeds in batches; answers how long that took, in milliseconds. */
export async function storeEdition(database: WritableDatabase, polls: readonly HeardPoll[]): Promise<number> {
  let stored = 0;
  const ms = await measureMs(() => {
    for (let from = 0; from < polls.length; from += batchPolls) {
      stored += storePolls(makeContext(database), polls.slice(from, from + batchPolls)).newMentionCount;
      checkpointIfDue(database, false);
    }
  });
  assertCount('new mentions', stored, polls.length * entriesPerFeed);
  return ms;
}

function makeContext(database: WritableDatabase): StoreContext {
  const now = Date.now();
  return { database, now, makeId: createIds(now) };
}
