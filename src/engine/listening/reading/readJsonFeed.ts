import { z } from 'zod';
import type { EntryDraft, FeedDraft, PersonDraft, RawText } from './drafts.ts';

type JsonOutcome =
  | { readonly kind: 'feed'; readonly feed: FeedDraft }
  | { readonly kind: 'otherJson' }
  | { readonly kind: 'broken' };

/** A value of the wrong type counts as absent: it costs neither its item nor its feed. */
const text = z.string().nullable().catch(null).default(null);
const people = z
  .array(z.object({ name: text, url: text }).nullable().catch(null))
  .catch([])
  .default([]);
const person = z.object({ name: text, url: text }).nullable().catch(null).default(null);

const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullable()
    .catch(null)
    .default(null),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  authors: people,
  author: person,
});

const Feed = z.object({
  version: z.string().catch(''),
  title: text,
  home_page_url: text,
  authors: people,
  author: person,
  items: z.array(z.unknown()),
});

/** Reads JSON Feed 1.0 and 1.1. Items that can't be read are left out and counted. */
export function readJsonFeed(source: string, { maxEntries }: { readonly maxEntries: number }): JsonOutcome {
  const value = parseJson(source);
  if (value === undefined) return { kind: 'broken' };
  const parsed = Feed.safeParse(value);
  if (!parsed.success || !(parsed.data.version.includes('jsonfeed.org') || parsed.data.title)) {
    return { kind: 'otherJson' };
  }
  const { title, home_page_url, items, ...authors } = parsed.data;
  const drafts = items.slice(0, maxEntries).map(draftItem);
  const entries = drafts.filter((draft) => draft !== null);
  return {
    kind: 'feed',
    feed: {
      titles: listTexts([[title, 'plain']]),
      links: listLinks([[home_page_url, 'alternate']]),
      authors: listPeople(authors),
      entries,
      skippedCount: items.length - entries.length,
      resolvesAgainstSite: true,
    },
  };
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    // Besides bad syntax, nesting that is deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function draftItem(value: unknown): EntryDraft | null {
  const parsed = Item.safeParse(value);
  if (!parsed.success) return null;
  const item = parsed.data;
  const draft: EntryDraft = {
    guid: item.id,
    isGuidAddress: true,
    links: listLinks([
      [item.url, 'alternate'],
      [item.external_url, 'related'],
    ]),
    titles: listTexts([[item.title, 'plain']]),
    texts: listTexts([
      [item.content_html, 'html'],
      [item.content_text, 'lines'],
      [item.summary, 'lines'],
    ]),
    dates: [item.date_published, item.date_modified].filter((date) => date !== null),
    authors: listPeople(item),
    publisher: null,
    base: null,
  };
  const isBlank = draft.guid === null && draft.links.length + draft.titles.length + draft.texts.length === 0;
  return isBlank ? null : draft;
}

function listTexts(texts: readonly (readonly [string | null, RawText['form']])[]): RawText[] {
  return texts.flatMap(([value, form]) => (value?.trim() ? [{ value, form, base: null }] : []));
}

function listLinks(links: readonly (readonly [string | null, string])[]): FeedDraft['links'] {
  return links.flatMap(([href, rel]) => (href?.trim() ? [{ href, rel, type: null, base: null }] : []));
}

type JsonPerson = z.infer<typeof person>;

function listPeople({ authors, author }: { authors: JsonPerson[]; author: JsonPerson }): PersonDraft[] {
  return [...authors, author]
    .filter((one) => one !== null)
    .map(({ name, url }) => ({ name, mail: null, address: url }));
}
