import { setImmediate } from 'node:timers/promises';
import type { MentionState, Preview, PreviewCard, PreviewGroup } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { canonicaliseAddress } from '../listening/canonicalAddress.ts';
import { makeCardText } from '../listening/cardText.ts';
import { type NamesAndHandles, prepareEntry } from '../listening/describeEntry.ts';
import { countEntries, type KeptEntry, readEntriesBefore } from '../listening/entryRows.ts';
import type { Matcher, WatchMatch } from '../listening/match.ts';
import { readCardsOf } from '../mentions/rows.ts';
import {
  findLastMentionBefore,
  findMentionOfEntry,
  listShownMentions,
  readShownMentions,
  type StoredMention,
} from './mentionRows.ts';

/** A change of watches or rules that is not made yet. */
export type DraftChange = {
  readonly before: Matcher;
  readonly after: Matcher;
  /** The watch that alone is concerned; null where any may be. */
  readonly watch: number | null;
  /** The watch whose finds are asked for; null for none. */
  readonly shownWatch: number | null;
  /** A rule that is added only takes away, so that nothing need be looked for. */
  readonly canFind: boolean;
};

const dayMs = 24 * 60 * 60 * 1000;
const keptMs = 90 * dayMs;
const pageSize = 100;
const maxCards = 20;
/** So long the thread of the window's requests is held at a time, and so often it is told how far this is. */
const sliceMs = 8;
const tellEveryMs = 120;

/** Tells what a change would come to, again and again until all that is stored is looked through; ends when `signal` aborts. */
export async function* previewChange(options: {
  readonly database: ReadableDatabase;
  readonly change: DraftChange;
  readonly shop: NamesAndHandles;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
}): AsyncGenerator<Preview> {
  const { database, change, signal } = options;
  const since = findLastMentionBefore(database, options.now - keptMs);
  const concerned = change.watch === 0 ? [] : listShownMentions(database, { since, watch: change.watch });
  const tally = createTally(database, concerned.length + (change.canFind ? countEntries(database) : 0));
  const work = lookThrough(options, concerned, tally);
  let sliceEnd = performance.now() + sliceMs;
  let tellAt = performance.now() + tellEveryMs / 2;
  for (const _ of work) {
    if (performance.now() < sliceEnd) continue;
    if (performance.now() >= tellAt) {
      yield tally.read(false);
      tellAt = performance.now() + tellEveryMs;
    }
    await setImmediate();
    if (signal?.aborted) return;
    sliceEnd = performance.now() + sliceMs;
  }
  yield tally.read(true);
}

type Look = {
  readonly database: ReadableDatabase;
  readonly change: DraftChange;
  readonly shop: NamesAndHandles;
};

/** Looks at the mentions that may be concerned, then at what was heard, the newest first; stops after each. */
function* lookThrough(look: Look, concerned: readonly number[], tally: Tally): Generator<void> {
  for (let from = 0; from < concerned.length; from += pageSize) {
    for (const mention of readShownMentions(look.database, concerned.slice(from, from + pageSize))) {
      lookAtMention(look.change, mention, tally);
      yield;
    }
  }
  if (!look.change.canFind) return;
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = readEntriesBefore(look.database, before, pageSize);
    for (const kept of page) {
      lookAtEntry(look, kept, tally);
      yield;
    }
    const last = page.at(-1);
    if (!last) return;
    before = last.seq;
  }
}

function lookAtMention(
  { before, after }: DraftChange,
  mention: StoredMention & { readonly state: MentionState },
  tally: Tally,
): void {
  tally.check();
  if (isMatched(after, mention)) tally.keep();
  else if (isMatched(before, mention)) tally.hide(mention.seq, mention.state);
}

function lookAtEntry({ database, change, shop }: Look, kept: KeptEntry, tally: Tally): void {
  tally.check();
  const feed = { id: kept.feedId, title: kept.feedTitle, address: kept.feedAddress };
  const { entry, matchable } = prepareEntry(kept.entry, feed, shop);
  if (matchable === null) return;
  const matches = change.after.matchEntry(matchable);
  if (matches.length === 0) return;
  const mention = findMentionOfEntry(database, kept.feed, kept.guidHash);
  const makeCard = (shown: readonly WatchMatch[]): PreviewCard => ({
    key: `${kept.seq}`,
    mentionId: mention?.id ?? null,
    state: mention?.state ?? null,
    author: entry.author?.name ?? entry.publisher,
    place: kept.feedTitle,
    ...makeCardText(entry, shown),
    saidAt: kept.saidAt,
  });
  const name = mention
    ? `${mention.mention}`
    : entry.address
      ? canonicaliseAddress(entry.address)
      : `#${kept.seq}`;
  const shown = matches.filter(({ watch }) => watch === change.shownWatch);
  if (shown.length > 0) tally.match(name, kept.feedTitle, () => makeCard(shown));
  const isNews = mention === null ? !isMatched(change.before, matchable) : mention.isHidden;
  if (isNews) tally.find(name, () => makeCard(matches));
}

function isMatched(matcher: Matcher, entry: Parameters<Matcher['matchEntry']>[0]): boolean {
  return matcher.matchEntry(entry).length > 0;
}

/** Counts what a change comes to, each thing once, and keeps the newest examples. */
type Tally = ReturnType<typeof createTally>;

function createTally(database: ReadableDatabase, totalCount: number) {
  const hidden = { decided: [] as number[], undecided: [] as number[], dismissed: [] as number[] };
  const matched = createThings();
  const found = createThings();
  const places = new Map<string, number>();
  let checkedCount = 0;
  let keptCount = 0;

  const readHidden = (group: keyof typeof hidden): PreviewGroup => ({
    count: hidden[group].length,
    cards: readMentionCards(database, hidden[group].slice(0, maxCards)),
  });
  return {
    check: () => {
      checkedCount += 1;
    },
    keep: () => {
      keptCount += 1;
    },
    hide: (mention: number, state: MentionState) => {
      hidden[state === 'new' ? 'undecided' : state === 'dismissed' ? 'dismissed' : 'decided'].push(mention);
    },
    match: (name: string, place: string, makeCard: () => PreviewCard) => {
      if (matched.add(name, makeCard)) places.set(place, (places.get(place) ?? 0) + 1);
    },
    find: (name: string, makeCard: () => PreviewCard) => {
      found.add(name, makeCard);
    },
    read: (isDone: boolean): Preview => ({
      checkedCount: Math.min(checkedCount, totalCount),
      totalCount,
      isDone,
      matching: {
        ...matched.read(),
        places: [...places]
          .map(([place, count]) => ({ place, count }))
          .sort((a, b) => b.count - a.count)
          .slice(0, maxCards),
      },
      hides: {
        decided: readHidden('decided'),
        undecided: readHidden('undecided'),
        dismissed: readHidden('dismissed'),
      },
      keptCount,
      finds: found.read(),
    }),
  };
}

function createThings() {
  const names = new Set<string>();
  const cards: PreviewCard[] = [];
  return {
    add: (name: string, makeCard: () => PreviewCard): boolean => {
      if (names.has(name)) return false;
      names.add(name);
      if (cards.length < maxCards) cards.push(makeCard());
      return true;
    },
    read: (): PreviewGroup => ({ count: names.size, cards: [...cards] }),
  };
}

function readMentionCards(database: ReadableDatabase, mentions: readonly number[]): PreviewCard[] {
  return readCardsOf(database, mentions).map(({ id, state, author, place, headline, excerpt, saidAt }) => ({
    key: id,
    mentionId: id,
    state,
    author: author?.name ?? null,
    place,
    headline,
    excerpt,
    saidAt,
  }));
}
