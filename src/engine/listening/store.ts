import type { MentionId } from '#contract';
import type { WritableDatabase } from '../database/open.ts';
import type { MakeId } from '../ids.ts';
import { makeCardText } from '../mentions/cardText.ts';
import {
  addReasons,
  findByKey,
  findSighting,
  hasKey,
  insertKeys,
  insertMentions,
  insertSighting,
  type NewMention,
  readLastMentionSeq,
  readMentionOrigin,
} from '../mentions/ingestRows.ts';
import { foldForSearch } from '../search/foldForSearch.ts';
import type { ForgivenCheck } from './connection.ts';
import type { HeardEntry, HeardPoll } from './heard.ts';
import {
  deleteEntriesBefore,
  forgiveFailures,
  insertEntries,
  markSeen,
  recordCheck,
  wasHeardBefore,
} from './rows.ts';
import { mayBeSameAuthor } from './sameness.ts';

const dayMs = 24 * 60 * 60 * 1000;
const keptEntriesMs = 90 * dayMs;
/** Two entries that only say the same are one mention within this time. */
const sameTextMs = 14 * dayMs;

export type StoreContext = {
  readonly database: WritableDatabase;
  readonly now: number;
  readonly makeId: MakeId;
};

/** An entry on its way into the mentions. */
type EntryToStore = { readonly feed: number; readonly heard: HeardEntry; readonly isHistory: boolean };

/**
 * Stores what polls heard, in the order it was said, in one transaction: entries seen for the first time, those that match
 * as mentions or as further sightings of one, and the state of each feed. Answers how many mentions are new.
 */
export function storePolls(context: StoreContext, polls: readonly HeardPoll[]): number {
  const { database, now } = context;
  return database.transaction(() => {
    const fresh = polls
      .flatMap((poll) => takeUnseen(database, poll))
      .sort((a, b) => a.heard.saidAt - b.heard.saidAt);
    insertEntries(database, fresh, now);
    const newMentions = storeMentions(
      context,
      fresh.filter(({ heard }) => heard.matches.length > 0),
    );
    for (const poll of polls) {
      recordCheck(database, poll, newMentions.filter((mention) => mention.feed === poll.feed).length);
    }
    deleteEntriesBefore(database, now - keptEntriesMs);
    return newMentions.length;
  })();
}

/** Takes back failed checks that were not the feeds' fault. */
export function forgiveChecks({ database }: StoreContext, checks: readonly ForgivenCheck[]): void {
  database.transaction(() => {
    for (const { feed, failedAt } of checks) forgiveFailures(database, feed, failedAt);
  })();
}

/** Stores kept entries that a watch made later matches: they are history, for they were said before it listened. */
export function storeHistory(
  context: StoreContext,
  entries: readonly { readonly feed: number; readonly heard: HeardEntry }[],
): number {
  const { database } = context;
  return database.transaction(() => {
    const unknown = entries.filter(({ feed, heard }) => {
      const mention = findSighting(database, feed, heard.guidHash);
      if (mention !== null) addReasons(database, mention, heard);
      return mention === null;
    });
    return storeMentions(
      context,
      unknown.map((entry) => ({ ...entry, isHistory: true })),
    ).length;
  })();
}

function takeUnseen(database: WritableDatabase, poll: HeardPoll): EntryToStore[] {
  if (poll.outcome.kind !== 'heard') return [];
  const isHistory = !wasHeardBefore(database, poll.feed);
  return poll.outcome.entries
    .filter((heard) => markSeen(database, poll.feed, heard.guidHash))
    .map((heard) => ({ feed: poll.feed, heard, isHistory }));
}

type Origin = { readonly authorKey: string | null; readonly firstSeenAt: number };

function storeMentions(
  { database, now, makeId }: StoreContext,
  entries: readonly EntryToStore[],
): NewMention[] {
  const newMentions: NewMention[] = [];
  const newOrigins = new Map<number, Origin>();
  const readOrigin = (mention: number) => newOrigins.get(mention) ?? readMentionOrigin(database, mention);
  let lastSeq = readLastMentionSeq(database);
  // Sightings and keys go in one by one, so that the next entry finds them; their mentions follow all at once.
  database.pragma('defer_foreign_keys = ON');
  for (const { feed, heard, isHistory } of entries) {
    let mention = findSameMention(database, feed, heard, now, readOrigin);
    if (mention === null) {
      lastSeq += 1;
      mention = lastSeq;
      newOrigins.set(mention, { authorKey: heard.authorKey, firstSeenAt: now });
      newMentions.push({
        seq: mention,
        id: makeId<MentionId>(),
        feed,
        heard,
        isHistory,
        words: foldForSearch(`${heard.entry.title ?? ''}\n${heard.entry.plainText}`),
        ...makeCardText(heard.entry, heard.matches),
      });
    }
    insertSighting(database, {
      mention,
      feed,
      guidHash: heard.guidHash,
      address: heard.entry.address,
      seenAt: now,
    });
    insertKeys(database, mention, heard.keys);
  }
  insertMentions(database, newMentions, now);
  return newMentions;
}

/**
 * Finds the mention that an entry is a further sighting of. Two guids of one feed are two mentions, unless both address and
 * words are the same: then the feed only issued it anew.
 */
function findSameMention(
  database: WritableDatabase,
  feed: number,
  { keys, authorKey }: HeardEntry,
  now: number,
  readOrigin: (mention: number) => Origin | null,
): number | null {
  const { address, title, text } = keys;
  if (address !== null) {
    for (const { mention, isInFeed } of findByKey(database, 'address', address, feed)) {
      if (!isInFeed || (text !== null && hasKey(database, mention, 'text', text))) return mention;
    }
  }
  for (const [kind, key] of [
    ['title', title],
    ['text', text],
  ] as const) {
    if (key === null) continue;
    for (const { mention, isInFeed } of findByKey(database, kind, key, feed)) {
      const origin = readOrigin(mention);
      if (isInFeed || !origin || now - origin.firstSeenAt > sameTextMs) continue;
      if (mayBeSameAuthor(origin.authorKey, authorKey)) return mention;
    }
  }
  return null;
}
