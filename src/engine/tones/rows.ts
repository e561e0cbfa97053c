import type { Tone } from '#contract';
import { prepareForRows } from '../database/givenRows.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { LearnedWeights } from '../listening/tone/elements.ts';
import { listUrgentWords } from '../listening/tone/languages.ts';
import { learnWeights, type ToneCorrection } from '../listening/tone/learnWeights.ts';
import { splitEntry } from '../listening/tone/lexicon.ts';
import type { ToneSpec } from '../listening/tone/readTone.ts';
import { readTonesTaughtSince, readUrgentWords } from '../settings/rows.ts';
import { breakThrough } from '../threads/rows.ts';
import { readWatchesToMatch } from '../watches/rows.ts';

/** The newest corrections teach; older ones than these are outweighed. */
const taughtCorrections = 300;
const shownWords = 30;

/** A mention to be scored again. */
export type MentionToScore = {
  readonly seq: number;
  readonly title: string | null;
  readonly text: string;
  readonly language: string | null;
  /** False for one that was stored before languages and tones were worked out. */
  readonly isScored: 0 | 1;
};

export type ScoredMention = {
  readonly seq: number;
  readonly language: string | null;
  readonly toneScore: number;
  readonly urgentWord: string | null;
};

/** How far a going through the stored mentions came, and by which words: `before` is the last that was looked at. */
export type TonePass = { readonly basis: string; readonly before: number };

const correctionsQuery = `
  SELECT coalesce(mentions.title, '') || char(10) || mentions.text AS text, mentions.language AS language, decisions.tone_hand AS tone
  FROM decisions INDEXED BY decisions_by_hand
  JOIN mentions ON mentions.seq = decisions.mention
  WHERE decisions.tone_hand IS NOT NULL AND decisions.tone_hand_at > ?
  ORDER BY decisions.tone_hand_at DESC
  LIMIT ${taughtCorrections}`;

type Lessons = { readonly state: string; readonly count: number; readonly learned: LearnedWeights };

const lessonsOf = new WeakMap<ReadableDatabase, Lessons>();

/** The owner's words about tone as they hold now. */
export function readToneSpec(database: ReadableDatabase): ToneSpec {
  return {
    urgentWords: listUrgentWords(readUrgentWords(database)),
    learned: readLearnedWeights(database),
  };
}

/** What the owner's corrections have taught; worked out again only when there are others than before. */
export function readLearnedWeights(database: ReadableDatabase): LearnedWeights {
  return readLessons(database).learned;
}

/** The same in words for the owner. */
export function describeTaught(database: ReadableDatabase) {
  const { count, learned } = readLessons(database);
  const words = Object.entries(learned)
    .filter(([, shift]) => Math.abs(shift) >= 0.75)
    .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, shownWords)
    .map(([word, shift]) => ({ word, leansTo: shift > 0 ? ('positive' as const) : ('negative' as const) }));
  return { correctionCount: count, words };
}

function readLessons(database: ReadableDatabase): Lessons {
  const since = readTonesTaughtSince(database);
  const names = listNames(database);
  const state = JSON.stringify([
    names,
    sql(
      database,
      `SELECT ? AS since, count(*) AS total, max(tone_hand_at) AS newest, sum(mention) AS mentions, group_concat(substr(tone_hand, 1, 3)) AS tones
       FROM decisions INDEXED BY decisions_by_hand
       WHERE tone_hand IS NOT NULL AND tone_hand_at > ?`,
    ).get(since, since),
  ]);
  const known = lessonsOf.get(database);
  if (known?.state === state) return known;
  const corrections = sql<ToneCorrection>(database, correctionsQuery).all(since);
  const learned = learnWeights(corrections, new Set(names));
  const lessons = { state, count: corrections.length, learned };
  lessonsOf.set(database, lessons);
  return lessons;
}

/** What is listened for stands in every mention: nothing can be learned from it. */
function listNames(database: ReadableDatabase): string[] {
  return readWatchesToMatch(database).flatMap(({ words: { anyOf, allOf } }) =>
    [...anyOf, ...allOf].flatMap((phrase) => splitEntry(phrase, true)),
  );
}

/** Says how mentions were meant; null takes that back. */
export function saveToneByHand(
  database: WritableDatabase,
  mentions: readonly number[],
  tone: Tone | null,
  at: number,
): void {
  sql(
    database,
    `UPDATE decisions
     SET tone_hand = :tone, tone_hand_at = CASE WHEN :tone IS NULL THEN NULL ELSE :at END
     WHERE mention IN (SELECT value FROM json_each(:list)) AND tone_hand IS NOT :tone`,
  ).run({ tone, at, list: JSON.stringify(mentions) });
}

export function readTonePass(database: ReadableDatabase): TonePass | null {
  return sql<TonePass>(database, 'SELECT basis, before FROM tone_pass').get() ?? null;
}

/** Stored mentions below `before` whose tone still matters, or that never had one; the newest first. */
export const mentionsToScoreQuery = `
  SELECT
    mentions.seq AS seq,
    mentions.title AS title,
    mentions.text AS text,
    mentions.language AS language,
    mentions.tone_score IS NOT NULL AS isScored
  FROM mentions
  CROSS JOIN decisions ON decisions.mention = mentions.seq
  WHERE mentions.seq < ? AND (decisions.state IN ('new', 'waiting') OR mentions.tone_score IS NULL)
  ORDER BY mentions.seq DESC
  LIMIT ?`;

export function readMentionsToScore(
  database: ReadableDatabase,
  before: number,
  limit: number,
): MentionToScore[] {
  return sql<MentionToScore>(database, mentionsToScoreQuery).all(before, limit);
}

/** Stores the tones of mentions, and how far the going through came; answers how many are others than before. */
export function saveTones(
  database: WritableDatabase,
  mentions: readonly ScoredMention[],
  pass: TonePass,
): number {
  return database.transaction(() => {
    const changed = prepareForRows<{ seq: number }>(
      database,
      4,
      `UPDATE mentions
       SET language = c1, tone_score = c2, urgent_word = c3
       FROM given_4
       WHERE mentions.seq = c0 AND (language IS NOT c1 OR tone_score IS NOT c2 OR urgent_word IS NOT c3)
       RETURNING seq`,
    ).all(mentions.map(({ seq, language, toneScore, urgentWord }) => [seq, language, toneScore, urgentWord]));
    breakThrough(
      database,
      changed.map(({ seq }) => seq),
    );
    sql(
      database,
      `INSERT INTO tone_pass (id, basis, before)
       VALUES (1, :basis, :before)
       ON CONFLICT (id) DO UPDATE SET basis = excluded.basis, before = excluded.before`,
    ).run(pass);
    return changed.length;
  })();
}
