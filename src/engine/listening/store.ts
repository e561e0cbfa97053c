import type { MentionId, OwnPostId } from '#contract';
import type { WritableDatabase } from '../database/open.ts';
import type { MakeId } from '../ids.ts';
import { openLessons } from '../lessons/rows.ts';
import {
  addReasons,
  findSighting,
  insertMentions,
  insertSightings,
  type NewMention,
  type NewSighting,
  readLastMentionSeq,
} from '../mentions/ingestRows.ts';
import { wakeEarly } from '../mentions/wakeRows.ts';
import { insertOwnPosts } from '../replies/ownPostRows.ts';
import { openQuietThreads } from '../threads/rows.ts';
import { readRemovedWatches } from '../watches/rows.ts';
import { type Absence, logAbsence } from './checkRows.ts';
import type { ForgivenCheck } from './connection.ts';
import { deleteEntriesBefore, insertEntries } from './entryRows.ts';
import { forgiveFailures, recordCheck } from './fetchRows.ts';
import type { HeardEntry, HeardPoll } from './heard.ts';
import { readKnownMentions } from './knownMentions.ts';
import { type PastHearing, readPastHearing } from './rows.ts';
import { noteSeen } from './seenRows.ts';
import { storeEdits } from './storeEdits.ts';

const dayMs = 24 * 60 * 60 * 1000;
const keptEntriesMs = 90 * dayMs;

export type StoreContext = {
  readonly database: WritableDatabase;
  readonly now: number;
  readonly makeId: MakeId;
};

/** An entry on its way into the mentions. */
type EntryToStore = { readonly feed: number; readonly heard: HeardEntry; readonly isHistory: boolean };

/** What storing came to: so many mentions are new, so many old ones say something else. */
export type StoredPolls = {
  readonly newMentionCount: number;
  readonly editedMentionCount: number;
  /** So many that were put off are back, since they were seen in one more place. */
  readonly wokenMentionCount: number;
};

/**
 * Stores what polls heard, in the order it was said, in one transaction: entries seen for the first time, those that match
 * as mentions or as further sightings of one; what seen ones say anew; and the state of each feed.
 */
export function storePolls(context: StoreContext, polls: readonly HeardPoll[]): StoredPolls {
  const { database, now } = context;
  return database.transaction(() => {
    const entries = polls
      .flatMap((poll) => listEntries(database, poll))
      .sort((a, b) => a.heard.saidAt - b.heard.saidAt);
    const { fresh, edited } = noteSeen(database, entries);
    const edits = storeEdits(database, edited, now);
    insertEntries(database, fresh, now);
    storeOwnPosts(context, fresh);
    const { newMentions, wokenMentionCount } = storeMentions(
      context,
      // What matches only since it was edited is said now.
      [...fresh, ...edits.unknown.map((entry) => ({ ...entry, isHistory: false }))].filter(
        ({ heard }) => heard.matches.length > 0,
      ),
    );
    const newEntryCounts = countByFeed(fresh);
    const newMentionCounts = countByFeed(newMentions);
    for (const poll of polls) {
      recordCheck(database, poll, {
        newEntryCount: newEntryCounts.get(poll.feed) ?? 0,
        newMentionCount: newMentionCounts.get(poll.feed) ?? 0,
      });
    }
    deleteEntriesBefore(database, now - keptEntriesMs);
    return {
      newMentionCount: newMentions.length,
      editedMentionCount: edits.mentionCount,
      wokenMentionCount,
    };
  })();
}

/** Keeps what the shop itself said: it may be the reply to somebody who waits. */
function storeOwnPosts({ database, now, makeId }: StoreContext, entries: readonly EntryToStore[]): void {
  const posts = entries.flatMap(({ feed, heard: { entry, saidAt, ownPost } }) =>
    ownPost && ownPost.text !== ''
      ? [{ id: makeId<OwnPostId>(), feed, title: entry.title, address: entry.address, saidAt, ...ownPost }]
      : [],
  );
  insertOwnPosts(database, posts, now);
}

function countByFeed(things: readonly { readonly feed: number }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { feed } of things) counts.set(feed, (counts.get(feed) ?? 0) + 1);
  return counts;
}

/** Takes back failed checks that were not the feeds' fault. */
export function forgiveChecks({ database }: StoreContext, checks: readonly ForgivenCheck[]): void {
  database.transaction(() => {
    for (const { feed, failedAt } of checks) forgiveFailures(database, feed, failedAt);
  })();
}

/** Notes that feeds could not be asked for a while; answers whether any should have been. */
export function storeAbsence({ database }: StoreContext, absence: Absence): boolean {
  return database.transaction(() => logAbsence(database, absence))();
}

/** Stores kept entries that a watch made later matches: they are history, for they were said before it listened. */
export function storeHistory(
  context: StoreContext,
  entries: readonly { readonly feed: number; readonly heard: HeardEntry }[],
): number {
  const { database } = context;
  return database.transaction(() => {
    const unknown = dropRemovedWatches(database, entries).filter(({ feed, heard }) => {
      const mention = findSighting(database, feed, heard.guidHash);
      if (mention !== null) addReasons(database, mention, heard);
      return mention === null;
    });
    return storeMentions(
      context,
      unknown.map((entry) => ({ ...entry, isHistory: true })),
    ).newMentions.length;
  })();
}

/** A watch may have been removed while entries were held against it. */
function dropRemovedWatches<Kept extends { readonly heard: HeardEntry }>(
  database: WritableDatabase,
  entries: readonly Kept[],
): Kept[] {
  const removed = readRemovedWatches(database);
  return entries
    .map((entry) => {
      const matches = entry.heard.matches.filter(({ watch }) => !removed.has(watch));
      return { ...entry, heard: { ...entry.heard, matches } };
    })
    .filter(({ heard }) => heard.matches.length > 0);
}

function listEntries(database: WritableDatabase, { feed, address, outcome }: HeardPoll): EntryToStore[] {
  if (outcome.kind !== 'heard') return [];
  const past = readPastHearing(database, feed);
  return outcome.entries.map((heard) => ({
    feed,
    heard,
    isHistory: isOld(heard, past, address) || heard.saidAt < (outcome.historyBefore ?? 0),
  }));
}

/**
 * The first answer of a feed is history. So is, in the first from a changed address, what was said before the last good
 * check, or who knows when: such a feed may give its old entries new names.
 */
function isOld({ entry, saidAt }: HeardEntry, past: PastHearing, address: string): boolean {
  if (past.firstAt === null) return true;
  const isFirstHere = past.address !== null && past.address !== address;
  return isFirstHere && (entry.publishedAt === null || saidAt < (past.lastAt ?? 0));
}

/** What can't wait is never taken for unlikely. */
function isUnlikely(database: WritableDatabase, { entry, authorKey, matches, card }: HeardEntry): boolean {
  if (card?.urgentWord) return false;
  return openLessons(database).isUnlikely(
    { ...entry, authorKey },
    matches.map(({ watch }) => watch),
  );
}

function storeMentions(
  { database, now, makeId }: StoreContext,
  entries: readonly EntryToStore[],
): { readonly newMentions: readonly NewMention[]; readonly wokenMentionCount: number } {
  const known = readKnownMentions(database, entries, now);
  const findQuiet = openQuietThreads(database, now);
  const newMentions: NewMention[] = [];
  const sightings: NewSighting[] = [];
  const seenAgain: number[] = [];
  let lastSeq = readLastMentionSeq(database);
  for (const { feed, heard, isHistory } of entries) {
    let mention = known.findSame(feed, heard);
    if (mention !== null && !isHistory) seenAgain.push(mention);
    if (mention === null) {
      lastSeq += 1;
      mention = lastSeq;
      newMentions.push({
        seq: mention,
        id: makeId<MentionId>(),
        feed,
        heard,
        isHistory,
        isUnlikely: !isHistory && isUnlikely(database, heard),
        // An urgent word breaks through.
        quietedBy: isHistory || heard.card?.urgentWord ? null : findQuiet(feed, heard.entry),
      });
    }
    known.add(mention, feed, heard);
    sightings.push({ mention, feed, heard });
  }
  insertMentions(database, newMentions, now);
  insertSightings(database, sightings, now);
  return { newMentions, wokenMentionCount: wakeEarly(database, seenAgain, now) };
}
