import type { MentionState } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { isLastEvent } from '../rules/rows.ts';
import { readTriageTaughtSince } from '../settings/rows.ts';
import {
  countWords,
  createWordCounts,
  hasLearned,
  isClearlyAside,
  type Label,
  listTellingWords,
  type WordCounts,
} from './countWords.ts';
import { readWords, showWord, type Telling } from './readWords.ts';

/** The newest decisions of each kind teach; what was decided long ago no longer does. */
const taughtDecisions = 500;

/** A mention that was learned from, with what it taught, so that it can be unlearned exactly. */
type Lesson = {
  readonly label: Label;
  readonly watches: string;
  readonly words: ReadonlySet<string>;
};

/** What triage has taught a connection to the database, by the `seq` of watches. */
type Lessons = {
  readonly learned: Map<number, Lesson>;
  readonly counts: Map<number, WordCounts>;
  isStale: boolean;
};

const lessonsOf = new WeakMap<ReadableDatabase, Lessons>();

/** Says that decisions may be others than before: they are looked at when they are needed next. */
export function markLessonsStale(database: ReadableDatabase): void {
  const lessons = lessonsOf.get(database);
  if (lessons) lessons.isStale = true;
}

/** Tells whether mentions are clearly like what the owner put aside, for every watch that they match. */
export function openLessons(database: ReadableDatabase) {
  const { counts } = readLessons(database);
  return {
    isUnlikely: (telling: Telling, watches: readonly number[]): boolean => {
      const taught = watches.flatMap((watch) => counts.get(watch) ?? []);
      if (taught.length < watches.length || !taught.every(hasLearned)) return false;
      const words = readWords(telling);
      return taught.every((ofWatch) => isClearlyAside(ofWatch, words));
    },
  };
}

/** The words for which a mention looks like what was put aside, by what is known now. */
export function explainUnlikely(database: ReadableDatabase, mention: number): string[] {
  const row = sql<Telling & { watches: string | null }>(
    database,
    `SELECT
       title,
       text AS plainText,
       author_key AS authorKey,
       address,
       (SELECT group_concat(DISTINCT watch) FROM match_reasons WHERE mention = mentions.seq) AS watches
     FROM mentions
     WHERE seq = ?`,
  ).get(mention);
  if (!row) return [];
  markLessonsStale(database);
  const { counts } = readLessons(database);
  const words = readWords(row);
  const telling = listWatches(row.watches ?? '').flatMap((watch) => {
    const ofWatch = counts.get(watch);
    return ofWatch ? listTellingWords(ofWatch, words) : [];
  });
  return [...new Set(telling)].flatMap((word) => showWord(word) ?? []);
}

/** How many decisions of each kind teach now. */
export function countLessons(database: ReadableDatabase): Record<Label, number> {
  const since = readTriageTaughtSince(database);
  return {
    concerns: listDecided(database, 'concerns', since).length,
    aside: listDecided(database, 'aside', since).length,
  };
}

/** What each watch was taught, brought up to date with the decisions. Exported for the test that counts again. */
export function readLessons(database: ReadableDatabase): Lessons {
  const lessons = lessonsOf.get(database) ?? { learned: new Map(), counts: new Map(), isStale: true };
  lessonsOf.set(database, lessons);
  if (lessons.isStale) followDecisions(database, lessons);
  lessons.isStale = false;
  return lessons;
}

function followDecisions(database: ReadableDatabase, lessons: Lessons): void {
  const since = readTriageTaughtSince(database);
  const decided = new Map(
    (['concerns', 'aside'] as const)
      .flatMap((label) => listDecided(database, label, since).map((row) => ({ ...row, label })))
      .map((row) => [row.mention, row]),
  );
  for (const [mention, lesson] of lessons.learned) {
    const now = decided.get(mention);
    if (now?.label === lesson.label && now.watches === lesson.watches) decided.delete(mention);
    else {
      count(lessons, lesson, -1);
      lessons.learned.delete(mention);
    }
  }
  for (const { mention, label, watches } of decided.values()) {
    const telling = findTelling(database, mention);
    if (!telling) continue;
    const lesson = { label, watches, words: readWords(telling) };
    count(lessons, lesson, 1);
    lessons.learned.set(mention, lesson);
  }
}

function count({ counts }: Lessons, { label, watches, words }: Lesson, step: 1 | -1): void {
  for (const watch of listWatches(watches)) {
    const ofWatch = counts.get(watch) ?? createWordCounts();
    counts.set(watch, ofWatch);
    countWords(ofWatch, words, label, step);
    if (ofWatch.mentions.concerns === 0 && ofWatch.mentions.aside === 0) counts.delete(watch);
  }
}

function listWatches(watches: string): number[] {
  return watches === '' ? [] : watches.split(',').map(Number);
}

/** The states that say it, each read newest first by its index. */
const statesOf = {
  concerns: ['waiting', 'replied', 'closed'],
  aside: ['dismissed'],
} as const satisfies Record<Label, readonly MentionState[]>;
const recentIn = (state: MentionState) => `
  SELECT mention
  FROM (
    SELECT mention
    FROM decisions
    WHERE state = '${state}' AND bucket = 0
    ORDER BY mention DESC
    LIMIT ${taughtDecisions}
  )`;

/** What the owner decided, not what a rule or a watch moved, with the watches that found it. */
function listDecided(
  database: ReadableDatabase,
  label: Label,
  since: number,
): { readonly mention: number; readonly watches: string }[] {
  return sql<{ mention: number; watches: string }>(
    database,
    `SELECT
       recent.mention AS mention,
       coalesce((
         SELECT group_concat(watch)
         FROM (SELECT DISTINCT watch FROM match_reasons WHERE match_reasons.mention = recent.mention ORDER BY watch)
       ), '') AS watches
     FROM (
       ${statesOf[label].map(recentIn).join(' UNION ALL ')}
       ORDER BY mention DESC
       LIMIT ${taughtDecisions}
     ) AS recent
     CROSS JOIN mention_events AS last_events ON last_events.mention = recent.mention
     WHERE last_events.by_rule IS NULL AND last_events.by_watch IS NULL AND last_events.at > ? AND ${isLastEvent}`,
  ).all(since);
}

function findTelling(database: ReadableDatabase, mention: number): Telling | undefined {
  return sql<Telling>(
    database,
    'SELECT title, text AS plainText, author_key AS authorKey, address FROM mentions WHERE seq = ?',
  ).get(mention);
}
