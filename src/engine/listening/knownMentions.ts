import type { WritableDatabase } from '../database/open.ts';
import { readKeyedMentions, readSightingFeeds } from '../mentions/ingestRows.ts';
import type { HeardEntry } from './heard.ts';
import { mayBeSameAuthor, type SamenessKeys } from './sameness.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Two entries that only say the same are one mention within this time. */
const sameTextMs = 14 * dayMs;

/** The mentions that a batch of entries may be further sightings of: those in the database, and those of the batch itself. */
export type KnownMentions = {
  /**
   * Finds the mention that an entry is a further sighting of. Two guids of one feed are two mentions, unless both address
   * and words are the same: then the feed only issued it anew.
   */
  readonly findSame: (feed: number, heard: HeardEntry) => number | null;
  /** Makes a sighting known, so that the next entry finds it. */
  readonly add: (mention: number, feed: number, heard: HeardEntry) => void;
};

type Origin = { readonly authorKey: string | null; readonly firstSeenAt: number };

/** Reads what the keys of all entries lead to at once: asked for entry by entry it would take as long as storing them. */
export function readKnownMentions(
  database: WritableDatabase,
  entries: readonly { readonly heard: HeardEntry }[],
  now: number,
): KnownMentions {
  const byKey = new Map<string, number[]>();
  const feeds = new Map<number, Set<number>>();
  const origins = new Map<number, Origin>();

  const mentionsWith = (kind: keyof SamenessKeys, key: string | null) => byKey.get(`${kind}:${key}`) ?? [];
  const addKey = (mention: number, kind: string, key: string) => {
    const mentions = mentionsWith(kind as keyof SamenessKeys, key);
    if (!mentions.includes(mention))
      byKey.set(
        `${kind}:${key}`,
        [...mentions, mention].sort((a, b) => a - b),
      );
  };
  const addFeed = (mention: number, feed: number) => {
    feeds.set(mention, (feeds.get(mention) ?? new Set()).add(feed));
  };

  for (const { kind, key, mention, ...origin } of readKeyedMentions(
    database,
    entries.map(({ heard }) => heard.keys),
  )) {
    addKey(mention, kind, key);
    origins.set(mention, origin);
  }
  for (const { mention, feed } of readSightingFeeds(database, [...origins.keys()])) addFeed(mention, feed);

  return {
    findSame: (feed, { keys: { address, title, text }, authorKey }) => {
      const isInFeed = (mention: number) => feeds.get(mention)?.has(feed) ?? false;
      const isRecentOfSameAuthor = (mention: number) => {
        const origin = origins.get(mention);
        return (
          origin !== undefined &&
          now - origin.firstSeenAt <= sameTextMs &&
          mayBeSameAuthor(origin.authorKey, authorKey)
        );
      };
      const saysSame = mentionsWith('text', text);
      return (
        mentionsWith('address', address).find(
          (mention) => !isInFeed(mention) || saysSame.includes(mention),
        ) ??
        [...mentionsWith('title', title), ...saysSame].find(
          (mention) => !isInFeed(mention) && isRecentOfSameAuthor(mention),
        ) ??
        null
      );
    },
    add: (mention, feed, { keys, authorKey }) => {
      for (const [kind, key] of Object.entries(keys)) if (key !== null) addKey(mention, kind, key);
      addFeed(mention, feed);
      if (!origins.has(mention)) origins.set(mention, { authorKey, firstSeenAt: now });
    },
  };
}
