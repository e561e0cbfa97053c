import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { defaultLimits } from '../../../src/engine/options.ts';
import { openSampleShop } from '../../../src/engine/sample-shop/openSampleShop.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'earmark-sample-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

it('the sample begins with people who wait, something put off, and what has ended', async () => {
  const now = Date.parse('2026-11-24T10:30:00Z');
  const clock = () => now;
  const shop = await openSampleShop({ dataFolder, clock });
  const engine = await createEngine({
    ...shop,
    dataFolder,
    clock,
    version: '0.0.0',
    timeZone: 'Europe/London',
    random: () => 0.5,
    limits: defaultLimits,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onLost: () => undefined,
  });
  const { waiting, snoozed, closed, new: undecided } = await engine.client.mentions.counts();
  const { cards } = await engine.client.mentions.list({ view: 'waiting' });
  await engine.close();
  expect({
    undecided,
    waiting,
    snoozed,
    closed,
    since: cards.map(({ firstSeenAt }) => new Date(firstSeenAt).toISOString()),
  }).toEqual({
    undecided: 0,
    waiting: 2,
    snoozed: 1,
    closed: 4,
    since: ['2026-11-19T19:00:00.000Z', '2026-11-21T12:00:00.000Z'],
  });
});
