import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../src/engine/database/migrations/index.ts';
import type { WritableDatabase } from '../../src/engine/database/open.ts';
import { hash } from '../../src/engine/listening/sameness.ts';
import { entryCount } from '../feeds.ts';
import type { Job, Measures } from '../job.ts';
import { openTown, storeEdition } from './ingest.ts';
import { hearEdition } from './prepare.ts';

/** A hundred thousand mentions and a million; a tenth of both in a quick run. */
export type TownSize = 'small' | 'large';

/** Copies the towns of both sizes for this run, and builds them where this machine has none of this schema. */
export async function prepareTowns(job: Job): Promise<Measures> {
  const cache = openCache();
  for (const size of ['small', 'large'] as const) {
    if (existsSync(townFile(job, size))) continue;
    const cached = join(cache, `${job.growth[size] * entryCount}.sqlite`);
    if (!existsSync(cached)) await buildTown(cached, job.growth[size]);
    mkdirSync(townFolder(job, size), { recursive: true });
    copyFileSync(cached, townFile(job, size));
  }
  return {};
}

/** The folder of a town, as an engine opens it. */
export function townFolder({ folder }: Job, size: TownSize): string {
  return join(folder, `town-${size}`);
}

export function townFile(job: Job, size: TownSize): string {
  return join(townFolder(job, size), 'earmark.sqlite');
}

/** In the system's folder for what may be lost, by the schema; those of other schemas go. */
function openCache(): string {
  const all = join(tmpdir(), 'earmark-bench-towns');
  const name = hash(
    [decideLikeAnOwner, ...migrations.map(({ version, sql }) => `${version}\n${sql}`)].join('\n'),
  );
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
  decide(database);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(started, file);
}

/** Most is done with: of 200 mentions 120 are closed, 40 dismissed, 20 answered, one waits, and 19 are new. */
const decideLikeAnOwner = `
  UPDATE decisions
  SET
    state = CASE
      WHEN mention % 20 < 12 THEN 'closed'
      WHEN mention % 20 < 16 THEN 'dismissed'
      WHEN mention % 20 < 18 THEN 'replied'
      WHEN mention % 200 = 18 THEN 'waiting'
      ELSE 'new'
    END,
    outcome = CASE WHEN mention % 20 < 12 THEN 'answered' END`;

function decide(database: WritableDatabase): void {
  database.exec(decideLikeAnOwner);
}
