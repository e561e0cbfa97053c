import type { WatchWords } from '#contract';
import { compileWatches } from '../../src/engine/listening/match.ts';
import { readBody } from '../../src/engine/listening/reading/readBody.ts';
import { entryCount, feedAddress, feedCount, pickWord, shopName, writeFeed } from '../feeds.ts';
import { assertCount, type Measures, measureMs } from '../job.ts';
import { createRandom } from '../random.ts';

const watchCount = 50;
const wordsOfWatch = 4;

type Text = { readonly title: string | null; readonly plainText: string };

/** Fifty watches with four words each; the first has the shop's name, which every entry says. */
function makeWatches(): WatchWords[] {
  const random = createRandom(7);
  return Array.from({ length: watchCount }, (_, index) => ({
    anyOf: Array.from({ length: wordsOfWatch }, (_word, place) =>
      index + place === 0 ? shopName : `${pickWord(random)} ${pickWord(random)}`,
    ),
    allOf: [],
    noneOf: [],
  }));
}

/** Holds all entries against all watches, as the reading thread does. */
export async function match(): Promise<Measures> {
  const { matchEntry } = compileWatches(makeWatches().map((words, index) => ({ seq: index + 1, words })));
  return goThrough((text) => matchEntry(text).length > 0);
}

/** The floor of matching: one compiled pattern of the same words goes through each text and finds all that are there as they stand. */
export async function matchScan(): Promise<Measures> {
  const words = makeWatches().flatMap(({ anyOf }) => anyOf);
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');
  return goThrough(({ title, plainText }) => [...`${title}\n${plainText}`.matchAll(pattern)].length > 0);
}

/** Once through a tenth of the entries to warm up, then through all. */
async function goThrough(isFound: (text: Text) => boolean): Promise<Measures> {
  const texts = await readTexts();
  for (const text of texts.slice(0, entryCount / 10)) isFound(text);
  let found = 0;
  const matchMs = await measureMs(() => {
    for (const text of texts) if (isFound(text)) found += 1;
  });
  assertCount('entries that match', found, entryCount);
  return { matchMs };
}

async function readTexts(): Promise<Text[]> {
  const texts: Text[] = [];
  for (let index = 0; index < feedCount; index += 1) {
    const bytes = new Uint8Array(Buffer.from(writeFeed(index)));
    const address = feedAddress(index, 'plain');
    const read = await readBody({
      bytes,
      contentType: 'application/xml',
      address,
      now: Date.now(),
      maxEntries: 1000,
    });
    if (read.kind === 'feed') texts.push(...read.feed.entries);
  }
  return texts;
}
