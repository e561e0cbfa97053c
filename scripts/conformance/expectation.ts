import { z } from 'zod';
import type { Entry, ReadOutcome } from '../../src/engine/listening/types.ts';

/** What should become of a body, and how an outcome is written so that it can be compared with that. */
export type Expectation = { readonly value: unknown; readonly print: (outcome: ReadOutcome) => unknown };

const text = z.string().nullable().transform(foldText).optional();

const ExpectedFeed = z.object({
  title: text,
  items: z
    .array(
      z.object({
        title: text,
        link: z.string().nullable().transform(foldAddress).optional(),
        published: z.union([z.string(), z.number()]).nullable().transform(foldDate).optional(),
        author: text,
        text,
      }),
    )
    .optional(),
});

/** `NAME.expected.json`. White space, the spelling of an address and the zone of a date make no difference. */
export const expectFeed = ExpectedFeed.transform((value): Expectation => ({ value, print: printFeed }));

function printFeed(outcome: ReadOutcome): unknown {
  if (outcome.kind !== 'feed') return outcome.kind === 'problem' ? outcome.problem.code : outcome.kind;
  return { title: foldText(outcome.feed.title), items: outcome.feed.entries.map(printEntry) };
}

function printEntry({ title, address, publishedAt, author, plainText }: Entry): unknown {
  return {
    title: foldText(title),
    link: address,
    published: foldDate(publishedAt),
    author: foldText(author?.name ?? null),
    text: foldText(plainText),
  };
}

function foldText(value: string | null): string | null {
  return value?.replace(/\s+/g, ' ').trim() || null;
}

function foldAddress(value: string | null): string | null {
  return URL.parse(value ?? '')?.href ?? foldText(value);
}

function foldDate(value: string | number | null): string | null {
  if (value === null || value === '') return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : at.toISOString();
}

/** Where a value first differs from what is expected, in a sentence; null where it does not. Only expected keys count. */
export function findDifference(expected: unknown, actual: unknown, place = ''): string | null {
  if (Object.is(expected, actual) || expected === undefined) return null;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) {
      return `${place || 'list'}: ${expected.length} expected, ${actual.length} found`;
    }
    return findFirst(expected.keys(), (index) =>
      findDifference(expected[index], actual[index], `${place}[${index}]`),
    );
  }
  if (isRecord(expected) && isRecord(actual)) {
    return findFirst(Object.keys(expected), (key) =>
      findDifference(expected[key], actual[key], place === '' ? key : `${place}.${key}`),
    );
  }
  return `${place || 'feed'}: expected ${quote(expected)}, found ${quote(actual)}`;
}

function findFirst<Value>(values: Iterable<Value>, find: (value: Value) => string | null): string | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const maxQuoteChars = 160;

function quote(value: unknown): string {
  const written = JSON.stringify(value) ?? 'nothing';
  return written.length <= maxQuoteChars ? written : `${written.slice(0, maxQuoteChars)}…`;
}
