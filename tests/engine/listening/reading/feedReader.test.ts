import { afterEach, describe, expect, it } from 'vitest';
import { createFeedReader, type FeedReader } from '../../../../src/engine/listening/reading/feedReader.ts';
import { readBody } from '../../../../src/engine/listening/reading/readBody.ts';
import { fixtureNow, makeEndlessBody, readFixture, requestBody } from './fixtures.ts';

const threadFile = new URL('../../../../src/engine/parseThread.ts', import.meta.url);
const limits = { parseTimeoutMs: 30_000, parseMemoryMb: 128, maxEntries: 1000 };
const stopped = { kind: 'problem', problem: { code: 'readerStopped' } };

let readers: FeedReader[] = [];
afterEach(async () => {
  await Promise.all(readers.map((reader) => reader.close()));
  readers = [];
});

function createReader(changes: Partial<typeof limits> & { threadFile?: URL } = {}) {
  const events: string[] = [];
  const log = {
    info: (event: string) => events.push(event),
    warn: (event: string) => events.push(event),
    error: (event: string) => events.push(event),
  };
  const reader = createFeedReader({ threadFile, log, ...changes, limits: { ...limits, ...changes } });
  readers.push(reader);
  return { reader, events };
}

const request = (bytes: Uint8Array) => {
  const { maxEntries: _maxEntries, ...rest } = requestBody(bytes);
  return rest;
};
const fixture = (name: string) => request(readFixture(name));

/** Makes far more of itself than it is: each letter becomes a node of its own. */
function makeGreedyBody(): Uint8Array {
  const item = `<item><description><![CDATA[${'<i>a</i>b'.repeat(9_000)}]]></description></item>`;
  return new TextEncoder().encode(`<rss version="2.0"><channel>${item.repeat(50)}</channel></rss>`);
}

describe('the feed reader', () => {
  it('reads in its thread what readBody reads here', async () => {
    const { reader, events } = createReader();
    const names = [
      'rss-2.0-blog.xml',
      'atom-1.0-blog.xml',
      'json-1.1.json',
      'page-with-feeds.html',
      'other-text.txt',
    ];
    const outcomes = await Promise.all(names.map((name) => reader.read(fixture(name))));
    const expected = await Promise.all(names.map((name) => readBody(requestBody(readFixture(name)))));
    expect(outcomes).toEqual(expected);
    expect(events).toEqual([]);
  });

  it('takes the bytes over, unless they are a part of a larger buffer', async () => {
    const { reader } = createReader();
    const whole = readFixture('rss-empty.xml').slice();
    const part = Buffer.concat([Buffer.from('   '), readFixture('rss-empty.xml')]).subarray(3);
    const outcomes = await Promise.all([reader.read(request(whole)), reader.read(request(part))]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['feed', 'feed']);
    expect([whole.byteLength > 0, part.byteLength > 0]).toEqual([false, true]);
  });

  it('stops a body that takes too long, and reads the next in a fresh thread', async () => {
    const { reader, events } = createReader({ parseTimeoutMs: 1_000 });
    const outcomes = await Promise.all([
      reader.read(fixture('rss-0.91.xml')),
      reader.read(request(makeEndlessBody())),
      reader.read(fixture('rss-empty.xml')),
    ]);
    expect([outcomes[0].kind, outcomes[1], outcomes[2].kind]).toEqual(['feed', stopped, 'feed']);
    expect(events).toEqual(['reader took too long']);
  });

  it('survives a body that eats all memory', async () => {
    const { reader, events } = createReader({ parseMemoryMb: 24 });
    const outcomes = await Promise.all([
      reader.read(request(makeGreedyBody())),
      reader.read(fixture('rss-empty.xml')),
    ]);
    expect([outcomes[0], outcomes[1].kind]).toEqual([stopped, 'feed']);
    expect(events).toEqual(['reader failed']);
  });

  it('answers where the thread itself is broken', async () => {
    const { reader, events } = createReader({ threadFile: new URL('./noSuchThread.ts', import.meta.url) });
    expect(await reader.read(fixture('rss-empty.xml'))).toEqual(stopped);
    expect(events).toEqual(['reader failed']);
  });

  it('lets go of a body when its signal aborts, and of that body only', async () => {
    const { reader } = createReader();
    const running = new AbortController();
    const waiting = new AbortController();
    const reads = [
      reader.read(request(makeEndlessBody()), running.signal),
      reader.read(fixture('rss-0.91.xml'), waiting.signal),
      reader.read(fixture('rss-empty.xml')),
    ];
    waiting.abort(new Error('not needed any more'));
    running.abort(new Error('feed removed'));
    const settled = await Promise.allSettled(reads);
    expect(settled).toMatchObject([
      { status: 'rejected', reason: { message: 'feed removed' } },
      { status: 'rejected', reason: { message: 'not needed any more' } },
      { status: 'fulfilled', value: { kind: 'feed' } },
    ]);
  });

  it('rejects what is not read yet when it is closed, and what comes later', async () => {
    const { reader } = createReader();
    const reads = [reader.read(request(makeEndlessBody())), reader.read(fixture('rss-empty.xml'))];
    const settled = Promise.allSettled(reads);
    await reader.close();
    const reason = { message: 'The feed reader is closed' };
    expect(await settled).toMatchObject([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    await expect(reader.read(fixture('rss-empty.xml'))).rejects.toMatchObject(reason);
  });

  it('takes its limit of entries from the limits', async () => {
    const { reader } = createReader({ maxEntries: 2 });
    const outcome = await reader.read({ ...fixture('rss-dates.xml'), now: fixtureNow });
    expect(outcome).toMatchObject({ kind: 'feed', feed: { skippedCount: 9, entries: [{}, {}] } });
  });
});
