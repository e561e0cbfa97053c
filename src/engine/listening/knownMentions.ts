import type { WritableDatabase } from '../database/open.ts';
import {
  findMentionToCompare,
  readKeyedMentions,
  readSightingFeeds,
  readSketches,
} from '../mentions/ingestRows.ts';
import type { HeardEntry } from './heard.ts';
import { isNearlySame, readSaidWords } from './resemblance.ts';
import { mayBeSameAuthor, type SamenessKeys } from './sameness.ts';
import { createSketchIndex, rememberedMentions, type SketchIndex } from './sketchIndex.ts';
import type { Entry } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Two entries that only say the same are one mention within this time. */
const sameTextMs = 14 * dayMs;

/** The mentions that a batch of entries may be further sightings of: those in the database, and those of the batch itself. */
export type KnownMentions = {
  /**
   * Finds the mention that an entry is a further sighting of. Two guids of one feed are two mentions, unless the feed only
   * issued the entry anew: the words are the same, and so is the address, or what a news search says of its publisher.
   */
  readonly findSame: (feed: number, heard: HeardEntry) => number | null;
  /** Makes a sighting known, so that the next entry finds it. */
  readonly add: (mention: number, feed: number, heard: HeardEntry) => void;
};

/** Reads what the keys of all entries lead to at once: asked for entry by entry it would take as long as storing them. */
export function readKnownMentions(
  database: WritableDatabase,
  entries: readonly { readonly heard: HeardEntry }[],
  now: number,
): KnownMentions {
  const facts = readMentionFacts(database, entries);
  const sketches = openSketchIndex(database, now);
  return {
    findSame: (feed, heard) => {
      const { keys, content, sketch, authorKey } = heard;
      const isElsewhere = (mention: number) => !facts.isInFeed(mention, feed);
      const isRecentOfSameAuthor = (mention: number) => {
        const origin = facts.findOrigin(mention);
        return (
          origin !== null &&
          now - origin.firstSeenAt <= sameTextMs &&
          mayBeSameAuthor(origin.authorKey, authorKey)
        );
      };
      const saysNearlySame = (mention: number) => {
        const said = facts.findSaid(mention);
        return (
          said !== null &&
          isElsewhere(mention) &&
          isRecentOfSameAuthor(mention) &&
          isNearlySame(readSaidWords(heard.entry), readSaidWords(said))
        );
      };
      const [atAddress, underTitle, inWords] = [
        facts.listWith('address', keys.address),
        facts.listWith('title', keys.title),
        facts.listWith('text', keys.text),
      ];
      const quoted = heard.entry.publisher === null ? [] : underTitle;
      return (
        [...atAddress, ...quoted].find((mention) => facts.saidInFeed(mention, feed, content)) ??
        atAddress.find((mention) => isElsewhere(mention) && inWords.includes(mention)) ??
        atAddress.find(isElsewhere) ??
        [...underTitle, ...inWords].find(
          (mention) => isElsewhere(mention) && isRecentOfSameAuthor(mention),
        ) ??
        (sketch === null ? null : (sketches.find(sketch).find(saysNearlySame) ?? null))
      );
    },
    add: (mention, feed, heard) => {
      const isNew = facts.add(mention, feed, heard, now);
      if (isNew && heard.sketch !== null) sketches.add(mention, heard.sketch);
    },
  };
}

type Origin = { readonly authorKey: string | null; readonly firstSeenAt: number };
type Said = Pick<Entry, 'title' | 'plainText'>;

/** What is known of the mentions that a batch may meet. */
type MentionFacts = {
  /** The newest first: what was split off from a card by hand came after it, and its keys are its own now. */
  readonly listWith: (kind: keyof SamenessKeys, key: string | null) => readonly number[];
  readonly isInFeed: (mention: number, feed: number) => boolean;
  /** Whether one of its sightings in a feed says just this. */
  readonly saidInFeed: (mention: number, feed: number, content: string) => boolean;
  readonly findOrigin: (mention: number) => Origin | null;
  /** Its words, read when they are asked for; null where there is no such mention. */
  readonly findSaid: (mention: number) => Said | null;
  /** Answers whether the mention is new. */
  readonly add: (mention: number, feed: number, heard: HeardEntry, now: number) => boolean;
};

function readMentionFacts(
  database: WritableDatabase,
  entries: readonly { readonly heard: HeardEntry }[],
): MentionFacts {
  const byKey = new Map<string, number[]>();
  const contents = new Map<number, Map<number, Set<string | null>>>();
  const origins = new Map<number, Origin>();
  const said = new Map<number, Said>();

  const addKey = (mention: number, kind: string, key: string) => {
    const mentions = byKey.get(`${kind}:${key}`) ?? [];
    if (!mentions.includes(mention))
      byKey.set(
        `${kind}:${key}`,
        [...mentions, mention].sort((a, b) => b - a),
      );
  };
  const addContent = (mention: number, feed: number, content: string | null) => {
    const ofMention = contents.get(mention) ?? new Map<number, Set<string | null>>();
    contents.set(mention, ofMention.set(feed, (ofMention.get(feed) ?? new Set()).add(content)));
  };
  const readContents = (mentions: readonly number[]) => {
    for (const { mention, feed, content } of readSightingFeeds(database, mentions))
      addContent(mention, feed, content);
  };

  for (const { kind, key, mention, ...origin } of readKeyedMentions(
    database,
    entries.map(({ heard }) => heard.keys),
  )) {
    addKey(mention, kind, key);
    origins.set(mention, origin);
  }
  readContents([...origins.keys()]);

  return {
    listWith: (kind, key) => byKey.get(`${kind}:${key}`) ?? [],
    isInFeed: (mention, feed) => contents.get(mention)?.has(feed) ?? false,
    saidInFeed: (mention, feed, content) => contents.get(mention)?.get(feed)?.has(content) ?? false,
    findOrigin: (mention) => origins.get(mention) ?? null,
    findSaid: (mention) => {
      const known = said.get(mention);
      if (known) return known;
      const found = findMentionToCompare(database, mention);
      if (!found) return null;
      said.set(mention, found);
      if (!origins.has(mention)) {
        origins.set(mention, found);
        readContents([mention]);
      }
      return found;
    },
    add: (mention, feed, { entry, keys, content, authorKey }, now) => {
      for (const [kind, key] of Object.entries(keys)) if (key !== null) addKey(mention, kind, key);
      addContent(mention, feed, content);
      if (origins.has(mention)) return false;
      origins.set(mention, { authorKey, firstSeenAt: now });
      said.set(mention, entry);
      return true;
    },
  };
}

const sketchIndexes = new WeakMap<WritableDatabase, SketchIndex>();

/**
 * The sketches of the last two weeks, read once and then kept up. What a transaction that failed left in it does no harm:
 * what is found by a sketch is compared word by word with what is in the database.
 */
export function openSketchIndex(database: WritableDatabase, now: number): SketchIndex {
  const known = sketchIndexes.get(database);
  if (known) return known;
  const index = createSketchIndex();
  for (const { mention, sketch } of readSketches(database, now - sameTextMs, rememberedMentions))
    index.add(mention, sketch);
  sketchIndexes.set(database, index);
  return index;
}
