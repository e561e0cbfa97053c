import { readdirSync, readFileSync } from 'node:fs';
import type { ReadRequest } from '../../../../src/engine/listening/reading/readBody.ts';
import type { ReadOutcome } from '../../../../src/engine/listening/types.ts';
import { printTree } from './printTree.ts';

const folder = new URL('../../../fixtures/feeds/', import.meta.url);

/** When the fixtures are read. */
export const fixtureNow = Date.UTC(2026, 10, 21, 9);

export const fixtureNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => file.name)
  .sort();

export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

export function readExpectation(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`expected/${name}.json`, folder), 'utf8'));
}

/** A request for a body from `https://feeds.example/town/feed`. */
export function requestBody(bytes: Uint8Array, changes: Partial<ReadRequest> = {}): ReadRequest {
  const address = 'https://feeds.example/town/feed';
  return { bytes, contentType: null, address, now: fixtureNow, maxEntries: 1000, ...changes };
}

/** An outcome as the expectations are written: texts as markup, dates as ISO 8601, without the plain text. */
export function printOutcome(outcome: ReadOutcome): unknown {
  if (outcome.kind !== 'feed') return outcome;
  const entries = outcome.feed.entries.map(({ plainText: _plainText, ...entry }) => ({
    ...entry,
    text: printTree(entry.text),
    publishedAt: entry.publishedAt === null ? null : new Date(entry.publishedAt).toISOString(),
  }));
  return { kind: 'feed', feed: { ...outcome.feed, entries } };
}

/** Our own reader knows no element of it, and rss-parser would need minutes: its removal of tags is quadratic. */
export function makeEndlessBody(): Uint8Array {
  const hang = '&lt;p'.repeat(300_000);
  return new TextEncoder().encode(
    `<rss version="2.0" xmlns="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item><description>${hang}</description></item></channel></rss>`,
  );
}
