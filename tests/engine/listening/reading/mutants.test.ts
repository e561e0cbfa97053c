import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type ReadRequest, readBody } from '../../../../src/engine/listening/reading/readBody.ts';
import type { Entry, ReadOutcome } from '../../../../src/engine/listening/types.ts';
import { fixtureNames, readFixture, requestBody } from './fixtures.ts';
import { createRandom, type Mutant, type MutationKind, mutate, mutationKinds } from './mutate.ts';

type Read = (request: ReadRequest) => Promise<ReadOutcome>;

/** A feed, and where in it each of its entries stands. */
type Original = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Behind the opening tag of the feed; what is damaged before it may make it no feed at all. */
  readonly headEnd: number;
  readonly spans: readonly { readonly words: string; readonly start: number; readonly end: number }[];
};

const head = /<(?:\w+:)?(?:rss|rdf|feed|channel)\b[^>]*>(?:\s*<channel>)?/i;
const element = /<((?:\w+:)?(?:item|entry))\b(?:[^>]*\/>|[\s\S]*?<\/\1\s*>)/gi;

/** Which bytes an entry was made of is known only where each element became one entry, and no CDATA is open. */
async function readOriginal(name: string): Promise<Original> {
  const bytes = readFixture(name);
  const outcome = await readBody(requestBody(bytes));
  const entries = outcome.kind === 'feed' ? outcome.feed.entries : [];
  const source = Buffer.from(bytes).toString('latin1');
  const found = [...source.matchAll(element)];
  const spans = entries.map((entry, place) => {
    const start = found[place]?.index ?? 0;
    return { words: listWords(entry), start, end: start + (found[place]?.[0].length ?? 0) };
  });
  const opening = head.exec(source);
  const headEnd = (opening?.index ?? 0) + (opening?.[0].length ?? 0);
  const isOpen = source.split('<![CDATA[').length > source.split(']]>').length;
  return { name, bytes, headEnd, spans: found.length === entries.length && !isOpen ? spans : [] };
}

/** What an entry says by itself: its guid and address may hang on the feed around it, and other letters on the encoding. */
function listWords({ title, plainText }: Entry): string {
  return `${title ?? ''} ${plainText}`.replace(/[^!-~]+/g, ' ').trim();
}

/** What begins and never ends takes what follows with it, as in a browser. */
const swallowing: ReadonlySet<MutationKind> = new Set([
  'a cut off end',
  'another feed behind the cut',
  'a beginning without an end',
]);

/** Reads mutants of every fixture in turn, and lists the entries that were whole and got lost. */
async function findLosses(read: Read, count: number): Promise<string[]> {
  const originals = await Promise.all(fixtureNames.map(readOriginal));
  const losses: string[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    const random = createRandom(seed);
    const original = originals[seed % originals.length] as Original;
    const other = originals[random(originals.length)] as Original;
    const kind = mutationKinds[random(mutationKinds.length)] as MutationKind;
    const mutant = mutate(kind, original.bytes, random, other.bytes);
    const outcome = await read(requestBody(mutant.bytes));
    const entries = outcome.kind === 'feed' ? outcome.feed.entries : [];
    expectClean(entries);
    const found = new Set(entries.map(listWords));
    const lost = listWhole(original, mutant).filter((words) => !found.has(words));
    if (lost.length > 0)
      losses.push(`${seed} ${original.name}, ${kind} at ${mutant.from}: ${lost.join(' | ')}`);
  }
  return losses;
}

/** The entries that stand before the damage, and those behind it where it doesn't reach that far. */
function listWhole(
  { bytes, spans, headEnd }: Original,
  { kind, from, to, bytes: damaged }: Mutant,
): readonly string[] {
  const hasCdataEnds = countCdataEnds(damaged) >= countCdataEnds(bytes);
  const leavesRest = from >= headEnd && hasCdataEnds && !swallowing.has(kind);
  return spans
    .filter(({ start, end }) => end <= from || (leavesRest && start >= to))
    .map(({ words }) => words);
}

/** Without its own end, CDATA goes on to the next. */
function countCdataEnds(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString('latin1').split(']]>').length - 1;
}

function expectClean(entries: readonly Entry[]): void {
  for (const { guid, title, address, plainText } of entries) {
    expect(guid).not.toBe('');
    expect(address ?? 'https://none.example').toMatch(/^https?:\/\/./);
    expect(`${title}${plainText}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
  }
}

/** A reader as the standard wants it: one fault costs the whole feed. */
const readStrictly: Read = async (request) => {
  const parser = new SaxesParser();
  try {
    parser.write(Buffer.from(request.bytes).toString()).close();
  } catch {
    return { kind: 'problem', problem: { code: 'unreadable' } };
  }
  return readBody(request);
};

describe('10,000 damaged feeds', () => {
  it('are all answered, with clean values, and lose no entry that was whole', {
    timeout: 60_000,
  }, async () => {
    expect(await findLosses(readBody, 10_000)).toEqual([]);
  });

  it('cost a strict reader many of them', async () => {
    expect((await findLosses(readStrictly, 200)).length).toBeGreaterThan(20);
  });
});
