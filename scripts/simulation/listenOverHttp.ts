import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createEngine } from '../../src/engine/createEngine.ts';
import { openReader, type ReadableDatabase, sql } from '../../src/engine/database/open.ts';
import { defaultLimits, type Log } from '../../src/engine/options.ts';
import { resolveExampleHosts } from '../../src/engine/sample-shop/startSampleServer.ts';
import { answerFeed } from './answer.ts';
import { createDice } from './dice.ts';
import type { Journal } from './journal.ts';
import { makeCommandId, makeSeed } from './owner.ts';
import type { Shop } from './shop.ts';
import type { World } from './world.ts';

/** Longer than every feed takes that is due; what is not done by then has its turn at the next step. */
const patienceMs = 20_000;
const lookEveryMs = 2;

const silentLog: Log = {
  info: () => {},
  warn: () => {},
  error: (event, cause) => console.error(event, cause),
};

/**
 * The shop's whole engine, threads and all, before a real server on this machine. Only the waits that real time would
 * take are left out: the gap between two requests to a domain, and the spreading of a catch-up.
 */
export async function openShopOverHttp(dataFolder: string, world: World, journal: Journal): Promise<Shop> {
  let now = 0;
  const server = await startServer(world, journal, () => now);
  const engine = await createEngine({
    dataFolder,
    version: '0.0.0',
    timeZone: 'Europe/London',
    clock: () => now,
    random: createDice(2).next,
    resolve: resolveExampleHosts(server.port),
    limits: { ...defaultLimits, catchUpMs: 0, domainGapMs: 0, gatherMs: 5 },
    log: silentLog,
    sample: makeSeed(world),
    onLost: (cause) => {
      throw cause;
    },
  });
  const database = openReader(join(dataFolder, 'earmark.sqlite'));
  return {
    database,
    listen: async (at) => {
      now = at;
      engine.startListening();
      const untilMs = performance.now() + patienceMs;
      while (countDue(database, now) > 0 && performance.now() < untilMs) await wait(lookEveryMs);
    },
    decide: async (ids, to) => {
      await engine.client.mentions.decide({ commandId: makeCommandId(), ids: [...ids], to });
    },
    close: async () => {
      database.close();
      await engine.close();
      server.close();
    },
  };
}

function countDue(database: ReadableDatabase, now: number): number {
  const row = sql<{ total: number }>(
    database,
    `SELECT count(*) AS total
     FROM feeds
     LEFT JOIN feed_fetch ON feed_fetch.feed = feeds.seq
     WHERE feed_fetch.last_checked_at IS NULL OR feed_fetch.next_check_at <= ?`,
  ).get(now);
  return row?.total ?? 0;
}

async function startServer(world: World, journal: Journal, clock: () => number) {
  const feedOf = new Map(world.feeds.map((feed) => [feed.host, feed]));
  const server = createServer((request, response) => {
    const feed = feedOf.get((request.headers.host ?? '').replace(/:\d+$/, ''));
    if (!feed) return response.writeHead(404).end();
    const { status, headers, body, shown } = answerFeed(feed, clock(), {
      etag: request.headers['if-none-match'] ?? null,
      lastModified: request.headers['if-modified-since'] ?? null,
    });
    journal.note(feed, clock(), status, shown);
    return response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
