import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openLog } from '../../src/engine/log.ts';
import type { Log } from '../../src/engine/options.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { writeRss } from '../helpers/writeRss.ts';

/** Words that a person wrote or that name a person or a place: none may ever stand in a log. */
const canaries = [
  'canary-title',
  'canary-text',
  'canary-author',
  'canary-watch',
  'canary-shop',
  'canary-handle',
  'canary-host',
];

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

async function workThroughEverything(test: TestEngine): Promise<void> {
  const { business } = await test.client.settings.get();
  await test.client.settings.saveBusiness({
    commandId: makeCommandId(),
    business: { ...business, name: 'canary-shop', ownHandles: ['@canary-handle'] },
  });
  await test.addWatch({ name: 'canary-watch', anyOf: ['canary-text'] });
  const place = 'canary-host.example/feed';
  test.server.serve(
    place,
    writeRss([{ guid: '1', title: 'canary-title', text: 'canary-text', author: 'canary-author' }]),
  );
  const id = await test.addFeed(place);
  await test.client.feeds.checkNow({ id });
  test.server.serve(place, { status: 500, body: 'canary-text' });
  await test.client.feeds.checkNow({ id });
  await test.client.feeds.find({ address: 'http://canary-host.example/canary-title' }).catch(() => null);
  await test.addFeed(place).catch(() => null);
  const [card] = (await test.client.mentions.list({ view: 'all' })).cards;
  if (!card) throw new Error('nothing was heard');
  await test.client.mentions.decide({ commandId: makeCommandId(), ids: [card.id], to: 'dismissed' });
  await test.client.commands.undo({ commandId: null });
}

function findCanaries(text: string): string[] {
  return canaries.filter((canary) => text.includes(canary));
}

it('writes nothing that a person wrote into the log', async () => {
  const test = await startTestEngine();
  cleanUp.push(test.close);
  await workThroughEverything(test);
  expect(test.log.length).toBeGreaterThan(0);
  expect(findCanaries(JSON.stringify(test.log))).toEqual([]);
});

it('writes of an error its kind, code and places in the code, not what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-log-'));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  const log: Log = openLog(folder);
  const cause = Object.assign(new Error('could not read “canary-text” by canary-author'), { code: 'E_TEST' });
  log.error('procedure failed', cause, { procedure: 'mentions.get' });
  const file = join(folder, 'logs/engine.log');
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    event: 'procedure failed',
    procedure: 'mentions.get',
    kind: 'Error',
    code: 'E_TEST',
  });
  expect(findCanaries(text)).toEqual([]);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('would be found out: the same canaries are found where an error is written whole', () => {
  expect(findCanaries(String(new Error('could not read “canary-text”')))).toEqual(['canary-text']);
});
