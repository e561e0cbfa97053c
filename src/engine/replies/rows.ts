import type { MentionId, MentionState, Outcome, OwnPostId, Reply, ReplyDetails, ReplyId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';
import { foldForSearch } from '../search/foldForSearch.ts';

/** The card that a mention stands in, as far as a reply to it needs it. */
export type AnsweredCard = {
  readonly seq: number;
  readonly state: MentionState;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly headline: string;
};

export function findAnsweredCard(database: ReadableDatabase, id: MentionId): AnsweredCard | null {
  return (
    sql<AnsweredCard>(
      database,
      `SELECT
         decisions.mention AS seq,
         decisions.state AS state,
         decisions.outcome AS outcome,
         decisions.reason AS reason,
         mentions.headline AS headline
       FROM mentions AS asked
       JOIN decisions ON decisions.mention = ${cardOf('asked.seq')}
       JOIN mentions ON mentions.seq = decisions.mention
       WHERE asked.id = ?`,
    ).get(id) ?? null
  );
}

/** What was answered to a card and to all that was joined to it, in the order in which it was said. */
export function readReplies(database: ReadableDatabase, mention: number): Reply[] {
  return sql<Reply>(
    database,
    `SELECT
       replies.id AS id,
       mentions.id AS mentionId,
       replies.text AS text,
       replies.place AS place,
       replies.said_at AS saidAt,
       replies.address AS address,
       replies.recorded_at AS recordedAt,
       replies.edited_at AS editedAt
     FROM replies
     JOIN mentions ON mentions.seq = replies.mention
     WHERE replies.mention IN ${familyOf(':mention')}
     ORDER BY replies.said_at, replies.seq`,
  ).all({ mention });
}

export function countReplies(database: ReadableDatabase, mention: number): number {
  return (
    sql<{ total: number }>(
      database,
      `SELECT count(*) AS total FROM replies WHERE mention IN ${familyOf(':mention')}`,
    ).get({ mention })?.total ?? 0
  );
}

export function findReply(
  database: ReadableDatabase,
  id: ReplyId,
): { readonly seq: number; readonly mentionId: MentionId } | null {
  return (
    sql<{ seq: number; mentionId: MentionId }>(
      database,
      `SELECT replies.seq AS seq, mentions.id AS mentionId
       FROM replies
       JOIN mentions ON mentions.seq = replies.mention
       WHERE replies.id = ?`,
    ).get(id) ?? null
  );
}

export type NewReply = {
  readonly id: ReplyId;
  readonly mention: number;
  readonly details: ReplyDetails;
  readonly savedReply: number | null;
  /** The post of the shop's own that it was taken from. */
  readonly ownPost: OwnPostId | null;
};

/** Answers its number. */
export function insertReply(
  database: WritableDatabase,
  { id, mention, details: { text, place, saidAt, address }, savedReply, ownPost }: NewReply,
  now: number,
): number {
  return Number(
    sql(
      database,
      `INSERT INTO replies (id, mention, text, words, place, said_at, address, saved_reply, own_post, recorded_at)
       VALUES (:id, :mention, :text, :words, :place, :saidAt, :address, :savedReply, :ownPost, :now)`,
    ).run({
      id,
      mention,
      text,
      words: foldForSearch(text),
      place,
      saidAt,
      address,
      savedReply,
      ownPost,
      now,
    }).lastInsertRowid,
  );
}

export function updateReply(
  database: WritableDatabase,
  seq: number,
  { text, place, saidAt, address }: ReplyDetails,
  now: number,
): void {
  sql(
    database,
    `UPDATE replies
     SET text = :text, words = :words, place = :place, said_at = :saidAt, address = :address, edited_at = :now
     WHERE seq = :seq`,
  ).run({ seq, text, words: foldForSearch(text), place, saidAt, address, now });
}

export function deleteReply(database: WritableDatabase, seq: number): void {
  sql(database, 'DELETE FROM replies WHERE seq = ?').run(seq);
}
