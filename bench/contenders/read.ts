import { parseFeed as parseWithRowanmanning } from '@rowanmanning/feed-parser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { readBody } from '../../src/engine/listening/reading/readBody.ts';
import { entryCount, feedAddress, feedCount, writeFeed } from '../feeds.ts';
import { assertCount, type Measures, measureMs } from '../job.ts';

type ReadOne = (bytes: Uint8Array, index: number) => Promise<number>;

/** Earmark's reading of whole feeds, as its reading thread does it: texts as small safe trees, dates, addresses. */
export function readWithEarmark(): Promise<Measures> {
  const options = { contentType: 'application/xml', now: Date.now(), maxEntries: 1000 };
  return readAll(async (bytes, index) => {
    const outcome = await readBody({ ...options, bytes, address: feedAddress(index, 'plain') });
    return outcome.kind === 'feed' ? outcome.feed.entries.length : 0;
  });
}

/** A fresh parser for each feed, as it has to be: one that failed misreads the next. */
export function readWithRssParser(): Promise<Measures> {
  return readAll(async (bytes) => {
    const feed = await new RssParser().parseString(Buffer.from(bytes).toString());
    return feed.items.length;
  });
}

export function readWithFeedsmith(): Promise<Measures> {
  return readAll(async (bytes) => {
    const { feed } = parseWithFeedsmith(Buffer.from(bytes).toString()) as {
      feed: { items?: readonly unknown[]; entries?: readonly unknown[] };
    };
    return (feed.items ?? feed.entries ?? []).length;
  });
}

export function readWithRowanmanning(): Promise<Measures> {
  return readAll(async (bytes) => parseWithRowanmanning(Buffer.from(bytes).toString()).items.length);
}

/** Once through all feeds to warm up, since the reading thread reads thousands in its life, then again. */
async function readAll(readOne: ReadOne): Promise<Measures> {
  const bodies = Array.from(
    { length: feedCount },
    (_, index) => new Uint8Array(Buffer.from(writeFeed(index))),
  );
  for (const [index, body] of bodies.entries()) await readOne(body, index);
  let found = 0;
  const readMs = await measureMs(async () => {
    for (const [index, body] of bodies.entries()) found += await readOne(body, index);
  });
  assertCount('entries', found, entryCount);
  return { readMs };
}
