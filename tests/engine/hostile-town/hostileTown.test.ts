import { afterEach, describe, expect, it } from 'vitest';
import type { Feed } from '#contract';
import { startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs, writeRss } from '../../helpers/writeRss.ts';
import { bodyBehaviours } from './inTheBody.ts';
import { wireBehaviours } from './onTheWire.ts';

const behaviours = { ...wireBehaviours, ...bodyBehaviours };
const names = Object.keys(behaviours);
const healthyCount = 20;
const longTestMs = 120_000;

const hostileHost = (index: number) => `hostile-${index}.example`;
const healthyHost = (index: number) => `healthy-${index}.example`;

let test: TestEngine;
async function settleTown(): Promise<void> {
  test = await startTestEngine({
    headersTimeoutMs: 300,
    idleTimeoutMs: 300,
    totalTimeoutMs: 1_500,
    catchUpMs: 0,
    gatherMs: 5,
  });
  await test.addWatch({ anyOf: ['Blue Door'] });
  for (const [index, name] of names.entries()) {
    test.server.serve(`${hostileHost(index)}/feed`, behaviours[name] ?? '');
    await test.addFeed(`${hostileHost(index)}/feed`);
  }
  for (let index = 0; index < healthyCount; index += 1) {
    serveHealthy(index, 1);
    await test.addFeed(`${healthyHost(index)}/feed`);
  }
}
afterEach(() => test?.close(), longTestMs);

function serveHealthy(index: number, round: number): void {
  const items = Array.from({ length: round }, (_, place) => ({
    guid: `${index}-${place}`,
    text: `Number ${index}-${place} of the Blue Door`,
  }));
  test.server.serve(`${healthyHost(index)}/feed`, writeRss(items, healthyHost(index)));
}

/** Answers when every feed has been checked since `since`, and how each is then. */
async function hearAll(since: number) {
  test.engine.startListening();
  return await expect
    .poll(
      async () => {
        const feeds = await test.client.feeds.list();
        const isDone = (feed: Feed) => feed.state === 'ended' || (feed.lastCheckedAt ?? 0) >= since;
        return feeds.every(isDone) ? feeds : null;
      },
      { timeout: longTestMs, interval: 50 },
    )
    .not.toBeNull()
    .then(() => test.client.feeds.list());
}

describe('a town of hostile servers', () => {
  it(
    'costs each feed only itself: the engine lives, and every healthy feed is heard, the second time before all others',
    async () => {
      expect(names.length).toBeGreaterThanOrEqual(150);
      await settleTown();
      const feeds = await hearAll(test.now);
      expect(feeds).toHaveLength(names.length + healthyCount);
      const healthy = feeds.filter(({ title }) => title.startsWith('healthy'));
      expect(healthy.map(({ state }) => state)).toEqual(Array(healthyCount).fill('ok'));
      expect(feeds.filter(({ state }) => state === 'waiting' || state === 'checking')).toEqual([]);
      expect((await test.client.mentions.counts()).history).toBe(healthyCount);

      test.now += 2 * dayMs;
      const asked = test.server.requests.length;
      for (let index = 0; index < healthyCount; index += 1) serveHealthy(index, 2);
      await hearAll(test.now);
      expect((await test.client.mentions.counts()).new).toBe(healthyCount);

      const hosts = test.server.requests.slice(asked).map(({ place }) => place.split('/')[0] ?? '');
      const broken = new Set(
        feeds.flatMap(({ address, state }) => (state === 'broken' ? [new URL(address).hostname] : [])),
      );
      const lastHealthy = hosts.findLastIndex((host) => host.startsWith('healthy'));
      const brokenBefore = hosts.slice(0, lastHealthy).filter((host) => broken.has(host));
      // As many as may be asked at once may overtake on the way.
      expect(brokenBefore.length).toBeLessThanOrEqual(16);
      expect(test.log.filter(({ level }) => level === 'error')).toEqual([]);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
    longTestMs,
  );
});
