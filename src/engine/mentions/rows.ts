import type {
  MarkedText,
  MentionCard,
  MentionId,
  MentionState,
  Outcome,
  TextTree,
  Tone,
  ToneReading,
} from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { findThread } from '../listening/thread.ts';
import { nameTone } from '../listening/tone/scoreTone.ts';
import { hasNote } from '../notes/rows.ts';
import { hasDraft } from '../replies/draftRows.ts';
import { lastReplyOf, readLastReply } from '../replies/lastReplyRows.ts';
import { readTagsOf, tagsOf } from '../tags/rows.ts';
import { cardOf, familyOf } from './joinRows.ts';
import { wakesAt } from './wakeRows.ts';

/**
 * Where an undecided mention stands. `unlikely` comes after all that is current in the same list: it looked like what the
 * owner put aside when it came in. `withdrawn` is history that no watch finds any more: no list shows it. `quiet` is of a
 * thread that the owner does not want to hear of for a week: it stands below New and is not counted there.
 */
export const bucket = { current: 0, unlikely: 1, history: 2, withdrawn: 3, quiet: 4 } as const;

export type CardRow = {
  readonly seq: number;
  readonly id: MentionId;
  readonly state: MentionState;
  readonly isHistory: 0 | 1;
  readonly snoozedUntil: number | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly isUnlikely: 0 | 1;
  readonly isQuiet: 0 | 1;
  readonly feed: number;
  readonly isRead: 0 | 1;
  readonly authorName: string | null;
  readonly authorHandle: string | null;
  readonly place: string;
  readonly sightingCount: number;
  readonly headline: string;
  readonly excerpt: string;
  readonly saidAt: number;
  readonly firstSeenAt: number;
  readonly language: string | null;
  readonly toneScore: number | null;
  readonly toneByHand: Tone | null;
  readonly urgentWord: string | null;
  readonly title: string | null;
  readonly address: string | null;
  readonly hasClock: 0 | 1;
  readonly hasDraft: 0 | 1;
  readonly lastReply: string | null;
  readonly tags: string;
  readonly hasNote: 0 | 1;
};

/** SQL for whether somebody may wait for an answer, over `mentions`. */
export const hasClock = `
  EXISTS (
    SELECT 1
    FROM match_reasons
    JOIN watches ON watches.seq = match_reasons.watch
    WHERE match_reasons.mention IN ${familyOf('mentions.seq')} AND watches.kind NOT IN ('competitor', 'topic')
  )`;

/** The columns of a card, from `mentions`, `decisions` and `feeds`. */
export const cardColumns = `
  mentions.seq AS seq,
  mentions.id AS id,
  decisions.state AS state,
  mentions.is_history AS isHistory,
  ${wakesAt} AS snoozedUntil,
  decisions.outcome AS outcome,
  decisions.reason AS reason,
  decisions.bucket = ${bucket.unlikely} AS isUnlikely,
  decisions.bucket = ${bucket.quiet} AS isQuiet,
  mentions.first_feed AS feed,
  EXISTS (SELECT 1 FROM read_marks WHERE read_marks.mention = mentions.seq) AS isRead,
  mentions.author_name AS authorName,
  mentions.author_handle AS authorHandle,
  feeds.title AS place,
  (SELECT count(DISTINCT feed) FROM sightings WHERE sightings.mention IN ${familyOf('mentions.seq')}) AS sightingCount,
  mentions.headline AS headline,
  mentions.excerpt AS excerpt,
  mentions.said_at AS saidAt,
  mentions.first_seen_at AS firstSeenAt,
  mentions.language AS language,
  mentions.tone_score AS toneScore,
  decisions.tone_hand AS toneByHand,
  mentions.urgent_word AS urgentWord,
  mentions.title AS title,
  mentions.address AS address,
  ${hasClock} AS hasClock,
  ${hasDraft('mentions.seq')} AS hasDraft,
  ${lastReplyOf('mentions.seq')} AS lastReply,
  ${tagsOf('mentions.seq')} AS tags,
  ${hasNote('mentions.seq')} AS hasNote`;

/** What the owner says of it wins over what its words say. */
function readTone({ toneByHand, toneScore }: CardRow): ToneReading {
  if (toneByHand !== null) return { value: toneByHand, isSure: true, isByHand: true };
  return { ...nameTone(toneScore ?? 0), isByHand: false };
}

function mayWait({ hasClock, isHistory, state }: CardRow): boolean {
  return hasClock === 1 && isHistory === 0 && (state === 'new' || state === 'waiting');
}

/** Keys of threads are told apart by their feed. */
function readThread(row: CardRow): MentionCard['thread'] {
  const thread = findThread(row);
  return thread && { key: `${row.feed} ${thread.key}`, title: thread.title };
}

export function toCard(row: CardRow): MentionCard {
  return {
    id: row.id,
    state: row.state,
    isHistory: row.isHistory === 1,
    snoozedUntil: row.snoozedUntil,
    outcome: row.outcome,
    reason: row.reason,
    isUnlikely: row.isUnlikely === 1,
    isQuiet: row.isQuiet === 1,
    thread: readThread(row),
    isRead: row.isRead === 1,
    author: row.authorName === null ? null : { name: row.authorName, handle: row.authorHandle },
    place: row.place,
    sightingCount: row.sightingCount,
    headline: JSON.parse(row.headline) as MarkedText,
    excerpt: JSON.parse(row.excerpt) as MarkedText,
    foundReply: [],
    saidAt: row.saidAt,
    firstSeenAt: row.firstSeenAt,
    language: row.language,
    tone: readTone(row),
    urgentWord: mayWait(row) ? row.urgentWord : null,
    hasAddress: row.address !== null,
    hasClock: row.hasClock === 1,
    hasDraft: row.hasDraft === 1,
    lastReply: row.lastReply === null ? null : readLastReply(row.lastReply),
    tags: readTagsOf(row.tags),
    hasNote: row.hasNote === 1,
  };
}

/** The cards of some mentions by their numbers, the newest first. */
export function readCardsOf(database: ReadableDatabase, mentions: readonly number[]): MentionCard[] {
  return [...readCardsBySeq(database, mentions).values()];
}

/** The same, each with its number. */
export function readCardsBySeq(
  database: ReadableDatabase,
  mentions: readonly number[],
): ReadonlyMap<number, MentionCard> {
  const rows = sql<CardRow>(
    database,
    `SELECT ${cardColumns}
     FROM mentions
     JOIN decisions ON decisions.mention = mentions.seq
     JOIN feeds ON feeds.seq = mentions.first_feed
     WHERE mentions.seq IN (SELECT value FROM json_each(?))
     ORDER BY mentions.seq DESC`,
  ).all(JSON.stringify(mentions));
  return new Map(rows.map((row) => [row.seq, toCard(row)]));
}

export type MentionRow = {
  readonly seq: number;
  readonly feed: number;
  readonly card: MentionCard;
  readonly title: string | null;
  readonly tree: TextTree;
  readonly address: string | null;
  readonly publishedAt: number | null;
  readonly authorKey: string | null;
};

/** The card of a mention, which is another one where it was joined. */
export function findMention(database: ReadableDatabase, id: MentionId): MentionRow | null {
  const row = sql<CardRow & Omit<MentionRow, 'card' | 'tree'> & { readonly tree: string }>(
    database,
    `SELECT
       ${cardColumns},
       mentions.tree AS tree,
       mentions.published_at AS publishedAt,
       mentions.author_key AS authorKey
     FROM mentions
     JOIN decisions ON decisions.mention = mentions.seq
     JOIN feeds ON feeds.seq = mentions.first_feed
     WHERE mentions.seq = (SELECT ${cardOf('asked.seq')} FROM mentions AS asked WHERE asked.id = ?)`,
  ).get(id);
  if (!row) return null;
  return {
    seq: row.seq,
    feed: row.feed,
    card: toCard(row),
    title: row.title,
    tree: JSON.parse(row.tree) as TextTree,
    address: row.address,
    publishedAt: row.publishedAt,
    authorKey: row.authorKey,
  };
}
