import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { WatchWords } from '#contract';
import { compileListening, describeEntry } from '../../src/engine/listening/describeEntry.ts';
import { followVoice } from '../../src/engine/listening/health.ts';
import type { HeardPoll } from '../../src/engine/listening/heard.ts';
import { readBody } from '../../src/engine/listening/reading/readBody.ts';
import { listUrgentWords } from '../../src/engine/listening/tone/languages.ts';
import { feedAddress, feedCount, shopName, writeFeed } from '../feeds.ts';
import type { Job, Measures } from '../job.ts';

const words: WatchWords = { anyOf: [shopName], allOf: [], noneOf: [] };
const tone = { urgentWords: listUrgentWords({}), learned: {} };
const listeningFor = compileListening({ watches: [{ seq: 1, words }], rules: [], ownHandles: [], tone });

/** Hears editions once, ahead of the rounds: what is stored in `ingest` and `grow` is not worked out in them. */
export async function prepare(job: Job): Promise<Measures> {
  for (const edition of job.editions)
    writeFileSync(editionFile(job, edition), serialize(await hearEdition(edition)));
  return {};
}

/** What the feeds say in an edition, described as the reading thread does it. */
export async function hearEdition(edition: number): Promise<HeardPoll[]> {
  const polls: HeardPoll[] = [];
  for (let index = 0; index < feedCount; index += 1) polls.push(await hearFeed(index, edition));
  return polls;
}

/** All polls of an edition, in the order of their feeds. */
export function readEdition(job: Job, edition: number): readonly HeardPoll[] {
  return deserialize(readFileSync(editionFile(job, edition))) as readonly HeardPoll[];
}

function editionFile({ folder }: Job, edition: number): string {
  return join(folder, `edition-${edition}.bin`);
}

async function hearFeed(index: number, edition: number): Promise<HeardPoll> {
  const at = Date.now();
  const address = feedAddress(index, 'plain');
  const bytes = new Uint8Array(Buffer.from(writeFeed(index, edition)));
  const read = await readBody({ bytes, contentType: 'application/xml', address, now: at, maxEntries: 1000 });
  if (read.kind !== 'feed') throw new Error(`feed ${index} could not be read`);
  const feed = { id: `${index}`, title: `Feed ${index}`, address };
  return {
    feed: index + 1,
    address,
    at,
    nextCheckAt: at,
    move: null,
    answeredSearches: [],
    voice: followVoice(
      [],
      read.feed.entries.map(({ publishedAt }) => publishedAt ?? at),
      at,
    ),
    outcome: {
      kind: 'heard',
      entries: read.feed.entries.map((entry) => describeEntry(entry, feed, listeningFor, at)),
      generation: 1,
      pace: null,
      validators: { etag: null, lastModified: null },
      bodyHash: null,
      historyBefore: null,
    },
  };
}
