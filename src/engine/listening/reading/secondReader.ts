import { z } from 'zod';
import type { EntryDraft, FeedDraft } from './drafts.ts';

/** What rss-parser answers is believed value by value: a title may be an object, a date anything. */
const text = z.string().optional().catch(undefined);

const Item = z.object({
  guid: text,
  id: text,
  link: text,
  title: text,
  'content:encoded': text,
  content: text,
  summary: text,
  isoDate: text,
  pubDate: text,
  creator: text,
  author: text,
});

const Feed = z.object({ title: text, link: text, items: z.array(z.unknown()).catch([]) });

/**
 * Gives a document that our own reader found no entries in to rss-parser. A fresh instance each time, since one that
 * failed misreads the next document; null where it finds nothing either.
 */
export async function readWithSecondReader(source: string, maxEntries: number): Promise<FeedDraft | null> {
  const { default: RssParser } = await import('rss-parser');
  let answer: unknown;
  try {
    answer = await new RssParser().parseString(source);
  } catch {
    // It rejects whatever is not a feed in its eyes, with errors of many kinds.
    return null;
  }
  const feed = Feed.parse(answer);
  const entries = feed.items.slice(0, maxEntries).flatMap(draftItem);
  if (entries.length === 0) return null;
  return {
    titles: listTexts([feed.title]),
    links: listLinks(feed.link),
    authors: [],
    entries,
    skippedCount: feed.items.length - entries.length,
    resolvesAgainstSite: true,
  };
}

function draftItem(value: unknown): EntryDraft[] {
  const parsed = Item.safeParse(value);
  if (!parsed.success) return [];
  const item = parsed.data;
  const name = item.creator ?? item.author;
  return [
    {
      guid: item.guid ?? item.id ?? null,
      isGuidAddress: true,
      links: listLinks(item.link),
      titles: listTexts([item.title]),
      texts: listTexts([item['content:encoded'], item.content, item.summary]),
      dates: [item.isoDate, item.pubDate].filter((date) => date !== undefined),
      authors: name === undefined ? [] : [{ name, mail: null, address: null }],
      publisher: null,
      base: null,
    },
  ];
}

function listTexts(values: readonly (string | undefined)[]): EntryDraft['texts'] {
  return values.flatMap((value) => (value?.trim() ? [{ value, form: 'html' as const, base: null }] : []));
}

function listLinks(href: string | undefined): EntryDraft['links'] {
  return href?.trim() ? [{ href, rel: 'alternate', type: null, base: null }] : [];
}
