import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FeedId } from '#contract';
import { migrate } from '../../../src/engine/database/migrate.ts';
import { openWriter, sql, type WritableDatabase } from '../../../src/engine/database/open.ts';
import { createIds } from '../../../src/engine/ids.ts';
import { compileListening, describeEntry } from '../../../src/engine/listening/describeEntry.ts';
import type { HeardPoll } from '../../../src/engine/listening/heard.ts';
import { storePolls } from '../../../src/engine/listening/store.ts';
import { noToneWords } from '../../../src/engine/listening/tone/readTone.ts';
import type { Entry } from '../../../src/engine/listening/types.ts';
import { monday } from '../../helpers/writeRss.ts';

const feedCount = 6;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-cards-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function openWithFeeds(name: string): WritableDatabase {
  const database = openWriter(join(folder, name));
  migrate(database);
  database.pragma('synchronous = OFF');
  for (let feed = 1; feed <= feedCount; feed += 1) {
    sql(database, 'INSERT INTO feeds (id, title, address, added_at) VALUES (?, ?, ?, 0)').run(
      `f${feed}`,
      `Feed ${feed}`,
      `http://feed-${feed}.example/`,
    );
    sql(
      database,
      'INSERT INTO feed_fetch (feed, first_succeeded_at, last_succeeded_at) VALUES (?, 1, 1)',
    ).run(feed);
  }
  sql(database, "INSERT INTO watches (id, name, kind, words) VALUES ('w', 'Our name', 'name', '{}')").run();
  return database;
}

type Said = { readonly feed: number; readonly guid: string } & Partial<Omit<Entry, 'guid'>>;

/** All that is one card, in each of the ways that a story takes. */
const stories: readonly (readonly Said[])[] = [
  ['bread', 'The Blue Door has the best rye on this side of the river, and they know it'],
  ['rolls', 'Nobody at the Blue Door could say why eight of my ten rolls were raw again'],
  ['coffee', 'What the Blue Door calls coffee would be called dishwater where I was born'],
].map(([topic, beginning]) => {
  const text = `${beginning}: I have been there at seven in the morning and at six at night, alone and with my whole family, in summer and in winter, and it was the same each and every single time, so make of that what you will.`;
  const address = `https://www.paper.example/${topic}`;
  return [
    { feed: 1, guid: `${topic}-own`, address, plainText: text },
    {
      feed: 2,
      guid: `${topic}-twin`,
      address: `https://m.paper.example/${topic}/amp?utm_source=x`,
      plainText: text,
    },
    {
      feed: 3,
      guid: `${topic}-wrapped`,
      address: `https://www.google.com/url?url=${encodeURIComponent(address)}`,
      plainText: text.replace('every single time', 'every time'),
    },
    { feed: 4, guid: `${topic}-copy`, address: null, plainText: `${text.toUpperCase()} #bread` },
    {
      feed: 5,
      guid: `${topic}-cut`,
      address: `https://search.example/${topic}`,
      plainText: `${text.slice(0, 150)}…`,
    },
  ];
});

/** Each is a card of its own, though they share title, author and address. */
const posts: readonly (readonly Said[])[] = ['Lovely as ever', 'It was better last year', 'Closed today'].map(
  (plainText, index) => [
    {
      feed: 6,
      guid: `p${index}`,
      address: 'https://forum.example/t/7',
      title: 'What do you all think of the Blue Door these days',
      plainText,
    },
  ],
);

const cards = [...stories, ...posts];
const listeningFor = compileListening({
  watches: [{ seq: 1, words: { anyOf: ['Blue Door'], allOf: [], noneOf: [] } }],
  rules: [],
  ownHandles: [],
  tone: noToneWords,
});

function toPoll({ feed, ...said }: Said): HeardPoll {
  const entry = {
    title: null,
    text: [],
    author: null,
    publisher: null,
    publishedAt: monday,
    ...said,
  } as Entry;
  const about = {
    id: FeedId.parse(crypto.randomUUID()),
    title: `Feed ${feed}`,
    address: `http://feed-${feed}.example/`,
  };
  return {
    feed,
    address: about.address,
    at: monday,
    nextCheckAt: monday,
    move: null,
    answeredSearches: [],
    voice: null,
    outcome: {
      kind: 'heard',
      entries: [describeEntry(entry, about, listeningFor, monday)],
      generation: 0,
      validators: { etag: null, lastModified: null },
      pace: null,
      bodyHash: null,
      historyBefore: null,
    },
  };
}

/** How often each card was seen. */
function readCards(database: WritableDatabase): number[] {
  return sql<{ total: number }>(database, 'SELECT count(*) AS total FROM sightings GROUP BY mention')
    .all()
    .map(({ total }) => total)
    .sort((a, b) => a - b);
}

it('the same cards come of all orders in which entries arrive, however they are gathered', {
  timeout: 30_000,
}, () => {
  const order = fc.shuffledSubarray(cards.flat(), { minLength: cards.flat().length });
  let round = 0;
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 7 }), (entries, batchSize) => {
      round += 1;
      const database = openWithFeeds(`${round}.sqlite`);
      const context = { database, now: monday, makeId: createIds(monday) };
      for (let from = 0; from < entries.length; from += batchSize)
        storePolls(context, entries.slice(from, from + batchSize).map(toPoll));
      const seen = readCards(database);
      database.close();
      expect(seen).toEqual(cards.map((card) => card.length).sort((a, b) => a - b));
    }),
    { numRuns: 20 },
  );
});
