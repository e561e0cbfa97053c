import type { Engine } from '../../src/engine/createEngine.ts';
import { entryCount } from '../feeds.ts';
import { type Contender, measurePercentile } from '../job.ts';
import { openTownEngine } from './townEngine.ts';
import type { TownSize } from './towns.ts';

const views = ['new', 'waiting', 'replied', 'closed', 'dismissed', 'all'] as const;
const pageSize = 100;
const times = 120;
const warmUps = 5;
/** How far down the deep page lies; half of a town that is not that large. */
const deepestPlace = 100_000;

/** The lists of the inbox and their counts, as the window asks for them. */
export function lists(size: TownSize): Contender {
  return async (job) => {
    const engine = await openTownEngine(job, size);
    const readPage = (view: (typeof views)[number], before: string | null = null) =>
      engine.client.mentions.list({ view, before, limit: pageSize });
    for (let round = 0; round < warmUps; round += 1) for (const view of views) await readPage(view);
    const depth = Math.min(deepestPlace, (job.growth[size] * entryCount) / 2);
    const deep = await findPlace(engine, depth);
    const measures = {
      firstPageMs: await measurePercentile(0.95, times, (index) =>
        readPage(views[index % views.length] ?? 'all'),
      ),
      countsMs: await measurePercentile(0.95, times, () => engine.client.mentions.counts()),
      topPageMs: await measurePercentile(0.5, times, () => readPage('all')),
      deepPageMs: await measurePercentile(0.5, times, () => readPage('all', deep)),
    };
    await engine.close();
    return measures;
  };
}

async function findPlace({ client }: Engine, depth: number): Promise<string | null> {
  let before: string | null = null;
  for (let passed = 0; passed < depth; passed += 200) {
    const { next }: { next: string | null } = await client.mentions.list({ view: 'all', before, limit: 200 });
    before = next;
  }
  return before;
}
