import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createEngine, type Engine } from '../../src/engine/createEngine.ts';
import { openReader, type ReadableDatabase } from '../../src/engine/database/open.ts';
import { defaultLimits, type Log } from '../../src/engine/options.ts';
import { resolveExampleHosts } from '../../src/engine/sample-shop/startSampleServer.ts';
import { entryCount, feedCount, type Place, shopName } from '../feeds.ts';
import { assertCount, type Contender, measureMs } from '../job.ts';
import { politePauseMs } from './politePause.ts';
import { makeSeed } from './sampleTown.ts';

/** Later than the longest wait between two checks of a feed, whatever its rhythm. */
const twoDaysMs = 2 * 24 * 60 * 60_000;
const lookEveryMs = 2;
const patienceMs = 120_000;

const silentLog: Log = {
  info: () => {},
  warn: () => {},
  error: (event, cause) => console.error(event, cause),
};

/** Earmark's whole engine under its own limits, but for the spreading of a catch-up: a first poll until all mentions count, and a second that brings nothing new. */
export function poll(place: Place): Contender {
  return async ({ port, folder }) => {
    const dataFolder = mkdtempSync(join(folder, 'engine-'));
    let now = Date.now();
    const engine = await createEngine({
      dataFolder,
      version: '0.0.0',
      timeZone: 'Europe/London',
      clock: () => now,
      random: () => 0.5,
      resolve: resolveExampleHosts(port),
      // Spread over a minute, as after a sleep, the second poll would only measure that minute.
      limits: { ...defaultLimits, catchUpMs: 0 },
      log: silentLog,
      sample: makeSeed(place),
      onLost: (cause) => {
        throw cause;
      },
    });
    const database = openReader(join(dataFolder, 'earmark.sqlite'));

    const readMentionCount = countMentions(database);

    const coldMs = await measureMs(() => {
      engine.startListening();
      return waitUntil(() => readMentionCount() >= entryCount);
    });
    await checkMentions(engine);

    await wait(politePauseMs);
    now += twoDaysMs;
    const readUnchangedCount = countUnchanged(database, now);
    const quietMs = await measureMs(() => {
      engine.startListening();
      return waitUntil(() => readUnchangedCount() >= feedCount);
    });

    database.close();
    await engine.close();
    return { coldMs, quietMs };
  };
}

/** Looked at from a connection of its own, since a window too is told only a moment later. */
export async function waitUntil(isDone: () => boolean, everyMs = lookEveryMs): Promise<void> {
  const startedMs = performance.now();
  while (!isDone()) {
    if (performance.now() - startedMs > patienceMs) throw new Error('the poll did not come to its end');
    await wait(everyMs);
  }
}

export function countMentions(database: ReadableDatabase): () => number {
  const total = database.prepare("SELECT coalesce(sum(total), 0) FROM counters WHERE state = 'new'").pluck();
  return countWhereChanged(database, () => Number(total.get()));
}

function countUnchanged(database: ReadableDatabase, at: number): () => number {
  const total = database
    .prepare("SELECT count(*) FROM checks WHERE outcome = 'unchanged' AND at = ?")
    .pluck();
  return countWhereChanged(database, () => Number(total.get(at)));
}

/** Counts again only where something was committed: looking must not cost what is looked at. */
function countWhereChanged(database: ReadableDatabase, count: () => number): () => number {
  let known = { version: -1, total: 0 };
  return () => {
    const version = Number(database.pragma('data_version', { simple: true }));
    if (version !== known.version) known = { version, total: count() };
    return known.total;
  };
}

async function checkMentions({ client }: Engine): Promise<void> {
  const { new: total } = await client.mentions.counts();
  assertCount('mentions', total, entryCount);
  const { cards } = await client.mentions.list({ view: 'new', query: shopName, limit: 200 });
  assertCount('mentions found on the first page', cards.length, 200);
}
