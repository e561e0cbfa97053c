import { takeOverCheckpoints } from '../../src/engine/database/checkpoints.ts';
import { openWriter } from '../../src/engine/database/open.ts';
import type { Contender } from '../job.ts';
import { storeEdition } from './ingest.ts';
import { readEdition } from './prepare.ts';
import { type TownSize, townFile } from './towns.ts';

/**
 * Earmark's storing of 10,000 mentions on top of those that are there: a hundred thousand or a million, or a tenth of
 * both in a quick run. Each round adds to the file of the round before.
 */
export function grow(size: TownSize): Contender {
  return async (job) => {
    const polls = readEdition(job, job.growth[size] + job.round);
    const database = openWriter(townFile(job, size));
    takeOverCheckpoints(database);
    const storeMs = await storeEdition(database, polls);
    database.close();
    return { storeMs };
  };
}
