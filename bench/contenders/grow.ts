import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOverCheckpoints } from '../../src/engine/database/checkpoints.ts';
import { migrations } from '../../src/engine/database/migrations/index.ts';
import { openWriter } from '../../src/engine/database/open.ts';
import { hash } from '../../src/engine/listening/sameness.ts';
import { entryCount } from '../feeds.ts';
import type { Contender, Job, Measures } from '../job.ts';
import { openTown, storeEdition } from './ingest.ts';
import { hearEdition, readEdition } from './prepare.ts';

type Size = 'small' | 'large';

/**
 * Earmark's storing of 10,000 mentions on top of those that are there: a hundred thousand or a million, or a tenth of
 * both in a quick run. Each round adds to the file of the round before.
 */
export function grow(size: Size): Contender {
  return async (job) => {
    const polls = readEdition(job, job.growth[size] + job.round);
    const database = openWriter(townFile(job, size));
    takeOverCheckpoints(database);
    const storeMs = await storeEdition(database, polls);
    database.close();
    return { storeMs };
  };
}

/** Copies the towns of both sizes for this run, and builds them where this machine has none of this schema. */
export async function prepareGrowth(job: Job): Promise<Measures> {
  const cache = openCache();
  for (const size of ['small', 'large'] as const) {
    const cached = join(cache, `${job.growth[size] * entryCount}.sqlite`);
    if (!existsSync(cached)) await buildTown(cached, job.growth[size]);
    copyFileSync(cached, townFile(job, size));
  }
  return {};
}

function townFile({ folder }: Job, size: Size): string {
  return join(folder, `town-${size}.sqlite`);
}

/** In the system's folder for what may be lost, by the schema; those of other schemas go. */
function openCache(): string {
  const all = join(tmpdir(), 'earmark-bench-towns');
  const name = hash(migrations.map(({ version, sql }) => `${version}\n${sql}`).join('\n'));
  mkdirSync(join(all, name), { recursive: true });
  for (const other of readdirSync(all))
    if (other !== name) rmSync(join(all, other), { recursive: true, force: true });
  return join(all, name);
}

async function buildTown(file: string, editionCount: number): Promise<void> {
  const started = `${file}.part`;
  for (const ending of ['', '-wal', '-shm']) rmSync(started + ending, { force: true });
  console.error(`building a town of ${(editionCount * entryCount).toLocaleString('en')} mentions, once …`);
  const database = openTown(started);
  for (let edition = 0; edition < editionCount; edition += 1)
    await storeEdition(database, await hearEdition(edition));
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(started, file);
}
