import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createDomainQueue,
  type DomainQueue,
  findRegisteredDomain,
} from '../../../../src/engine/listening/fetching/domainQueue.ts';

const gapMs = 1_000;
const never = new AbortController().signal;

const domainGapsMs = { 'slow.example': 61_000 };

let queue: DomainQueue;
let begun: string[];
let ends: Map<string, () => void>;

beforeEach(() => {
  vi.useFakeTimers();
  queue = createDomainQueue({ requestsAtOnce: 3, domainGapMs: gapMs, domainGapsMs });
  begun = [];
  ends = new Map();
});

afterEach(() => {
  queue.close();
  vi.useRealTimers();
});

/** Waits for a turn; the request then lasts until `end` is called with its name. */
function request(name: string, domain: string, signal = never): Promise<string> {
  const task = () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return queue.run({ domain, signal, task });
}

async function end(name: string): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  ends.get(name)?.();
  await vi.advanceTimersByTimeAsync(0);
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a domain', () => {
  it('gets one request at a time, in order, with a gap after the end of each', async () => {
    request('a1', 'a.example');
    request('a2', 'a.example');
    request('a3', 'a.example');
    await pass(10 * gapMs);
    expect(begun).toEqual(['a1']);

    await end('a1');
    await pass(gapMs - 1);
    expect(begun).toEqual(['a1']);
    await pass(1);
    expect(begun).toEqual(['a1', 'a2']);

    await end('a2');
    await pass(gapMs);
    expect(begun).toEqual(['a1', 'a2', 'a3']);
  });

  it('keeps the gap for a request that comes during it', async () => {
    request('a1', 'a.example');
    await end('a1');
    await pass(gapMs / 2);
    request('a2', 'a.example');
    await pass(gapMs / 2 - 1);
    expect(begun).toEqual(['a1']);
    await pass(1);
    expect(begun).toEqual(['a1', 'a2']);
  });

  it('goes on after a request that failed, whose error reaches its caller', async () => {
    const failing = queue.run({
      domain: 'a.example',
      signal: never,
      task: () => Promise.reject(new Error('lost')),
    });
    request('a2', 'a.example');
    await expect(failing).rejects.toThrow('lost');
    await pass(gapMs);
    expect(begun).toEqual(['a2']);
  });
});

describe('all domains together', () => {
  it('get so many requests at once and no more, in the order in which they came', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) request(name, `${name}.example`);
    await pass(10 * gapMs);
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('do not wait for one that is slow or has a long line', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4']) request(name, 'a.example');
    request('b1', 'b.example');
    request('c1', 'c.example');
    await pass(0);
    expect(begun).toEqual(['a1', 'b1', 'c1']);
  });

  it('are not held up by a domain that allows one request a minute, which holds no place meanwhile', async () => {
    for (const name of ['slow1', 'slow2', 'slow3', 'slow4']) request(name, 'slow.example');
    await end('slow1');
    for (const name of ['a', 'b', 'c']) request(`${name}1`, `${name}.example`);
    await pass(0);
    expect(begun).toEqual(['slow1', 'a1', 'b1', 'c1']);
    expect(queue.findWaitMs('slow.example')).toBe(61_000);
    expect(queue.findWaitMs('d.example')).toBe(0);

    for (const name of ['a1', 'b1', 'c1']) await end(name);
    await pass(60_999);
    expect(begun).toEqual(['slow1', 'a1', 'b1', 'c1']);
    await pass(1);
    expect(begun).toEqual(['slow1', 'a1', 'b1', 'c1', 'slow2']);
  });

  it('say how long it is until they may be asked again', async () => {
    request('slow1', 'slow.example');
    expect(queue.findWaitMs('slow.example')).toBe(61_000);
    await end('slow1');
    await pass(1_000);
    expect(queue.findWaitMs('slow.example')).toBe(60_000);
    await pass(60_000);
    expect(queue.findWaitMs('slow.example')).toBe(0);
  });

  it('take turns when one has a long line and there is room for one only', async () => {
    queue = createDomainQueue({ requestsAtOnce: 1, domainGapMs: 0, domainGapsMs });
    for (const name of ['a1', 'a2', 'a3']) request(name, 'a.example');
    for (const name of ['b1', 'b2']) request(name, 'b.example');
    for (const name of ['a1', 'b1', 'a2', 'b2', 'a3']) {
      await end(name);
      await pass(1);
    }
    expect(begun).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });
});

describe('an abort', () => {
  it('takes a waiting request out of the line and leaves the others their places', async () => {
    const controller = new AbortController();
    const reason = new Error('no longer wanted');
    request('a1', 'a.example');
    const left = request('a2', 'a.example', controller.signal);
    request('a3', 'a.example');
    controller.abort(reason);
    await expect(left).rejects.toBe(reason);
    await end('a1');
    await pass(gapMs);
    expect(begun).toEqual(['a1', 'a3']);
  });

  it('before the request keeps it out of the line', async () => {
    await expect(request('a1', 'a.example', AbortSignal.abort('too late'))).rejects.toBe('too late');
    expect(begun).toEqual([]);
  });

  it('of the only one that waits leaves the domain usable', async () => {
    queue = createDomainQueue({ requestsAtOnce: 1, domainGapMs: 0, domainGapsMs });
    const controller = new AbortController();
    request('a1', 'a.example');
    const left = request('b1', 'b.example', controller.signal);
    controller.abort('no longer wanted');
    await expect(left).rejects.toBe('no longer wanted');
    request('b2', 'b.example');
    await end('a1');
    expect(begun).toEqual(['a1', 'b2']);
  });
});

describe('findRegisteredDomain', () => {
  it.each([
    ['www.bakery.example', 'bakery.example'],
    ['staff.tumblr.com', 'tumblr.com'],
    ['bakery.blogspot.com', 'blogspot.com'],
    ['bakery.github.io', 'github.io'],
    ['news.bakery.co.uk', 'bakery.co.uk'],
    ['93.184.216.34', '93.184.216.34'],
    ['[2606:4700::1]', '[2606:4700::1]'],
    ['bakery', 'bakery'],
  ])('of %s is %s', (hostname, domain) => {
    expect(findRegisteredDomain(hostname)).toBe(domain);
  });
});
