import { withoutJournal } from '../database/journal.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/open.ts';
import type { KeptAndHeard } from '../listening/listenBack.ts';
import { compileWatches, type Matcher, type WatchMatch } from '../listening/match.ts';
import { moveMentions } from '../mentions/decisionRows.ts';
import { addMatches } from '../mentions/ingestRows.ts';
import { bucket } from '../mentions/rows.ts';
import { readWatchesToMatch } from '../watches/rows.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  iterateHidden,
  iterateUndecided,
  iterateUntouchedHistory,
  iterateWithdrawn,
  putInBucket,
  type StoredMention,
} from './mentionRows.ts';
import { readRulesToMatch } from './rows.ts';

/** How many mentions a change of watches or rules put aside, and how many it brought back. */
export type Moves = { readonly hidden: number; readonly returned: number };

type Change = {
  /** Makes the change, and answers what is to be named as the cause of what it moves. */
  readonly make: () => { readonly rule: number } | { readonly watch: number };
  /** The watch that alone is concerned; null where any may be. */
  readonly watch: number | null;
  /** The watch goes: what only it found before the owner listened goes with it, instead of being put aside. */
  readonly isRemoval?: boolean;
};

/**
 * Makes a change of watches or rules and applies it back, in the transaction of its command: undecided mentions that
 * matched before and no longer do are put aside, and what was put aside that way and matches again is undecided again.
 * What the owner decided is never moved.
 */
export function changeAndApplyBack({ database, command, now }: CommandContext, change: Change): Moves {
  const before = readMatcher(database);
  const cause = { ...change.make(), command, at: now };
  const after = readMatcher(database);

  withoutJournal(database, () =>
    sortHistory(database, { before: change.isRemoval ? before : null, after, watch: change.watch }),
  );
  const hidden = listLost(iterateUndecided(database, change.watch), before, after);
  const returned = bringBack(database, iterateHidden(database), after);
  moveMentions(database, hidden, { to: 'dismissed' }, cause);
  moveMentions(database, returned, { to: 'new' }, cause);
  return { hidden: hidden.length, returned: returned.length };
}

/** Takes a change of watches or rules back, or makes it again, and with it what it found before the owner listened. */
export function replayAndApplyBack<Result>(database: WritableDatabase, replay: () => Result): Result {
  return database.transaction(() => {
    const listenedFor = readListenedFor(database);
    const before = readMatcher(database);
    const result = replay();
    if (readListenedFor(database) !== listenedFor)
      sortHistory(database, { before, after: readMatcher(database), watch: null });
    return result;
  })();
}

/** Kept entries with what they match as watches and rules are by now; without those that nothing matches any more. */
export function matchAgain(database: ReadableDatabase, entries: readonly KeptAndHeard[]): KeptAndHeard[] {
  const matcher = readMatcher(database);
  return entries
    .map(({ heard, ...kept }) => {
      const matches = matcher.matchEntry({
        ...heard.entry,
        authorKey: heard.authorKey,
        language: heard.card?.language ?? null,
        feedIds: [kept.feedId],
      });
      return { ...kept, heard: { ...heard, matches } };
    })
    .filter(({ heard }) => heard.matches.length > 0);
}

/**
 * Withdraws history that nobody ever touched and that matched before, and no longer does; brings back what was withdrawn
 * and matches. It is worked out from watches and rules, so no command writes it down.
 */
function sortHistory(
  database: WritableDatabase,
  { before, after, watch }: { before: Matcher | null; after: Matcher; watch: number | null },
): void {
  const lost = before ? listLost(iterateUntouchedHistory(database, watch), before, after) : [];
  const found = bringBack(database, iterateWithdrawn(database), after);
  putInBucket(database, lost, bucket.withdrawn);
  putInBucket(database, found, bucket.history);
}

function listLost(mentions: Iterable<StoredMention>, before: Matcher, after: Matcher): number[] {
  const lost: number[] = [];
  for (const mention of mentions)
    if (!isMatched(after, mention) && isMatched(before, mention)) lost.push(mention.seq);
  return lost;
}

/** Those that match, each with its reasons from now on: by them it is found when its watch changes. */
function bringBack(
  database: WritableDatabase,
  mentions: Iterable<StoredMention>,
  matcher: Matcher,
): number[] {
  const matched: { readonly seq: number; readonly matches: readonly WatchMatch[] }[] = [];
  for (const mention of mentions) {
    const matches = matcher.matchEntry(mention);
    if (matches.length > 0) matched.push({ seq: mention.seq, matches });
  }
  addMatches(database, matched);
  return matched.map(({ seq }) => seq);
}

function isMatched(matcher: Matcher, mention: StoredMention): boolean {
  return matcher.matchEntry(mention).length > 0;
}

function readMatcher(database: ReadableDatabase): Matcher {
  return compileWatches(readWatchesToMatch(database), readRulesToMatch(database));
}

function readListenedFor(database: ReadableDatabase): string {
  return JSON.stringify([readWatchesToMatch(database), readRulesToMatch(database)]);
}
