import type { FollowUp, FollowUpDetails, FollowUpId, FollowUpOutcome } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { familyOf } from '../mentions/joinRows.ts';

/** What is to be done for a card: the open ones first, by when they are due, then the ones closed last. */
export function readFollowUps(database: ReadableDatabase, mention: number): FollowUp[] {
  return sql<FollowUp>(
    database,
    `SELECT
       follow_ups.id AS id,
       mentions.id AS mentionId,
       replies.id AS replyId,
       follow_ups.text AS text,
       follow_ups.due_on AS dueOn,
       follow_ups.due_time AS dueTime,
       follow_ups.promise_words AS promiseWords,
       follow_ups.outcome AS outcome,
       follow_ups.added_at AS addedAt,
       follow_ups.closed_at AS closedAt
     FROM follow_ups
     LEFT JOIN mentions ON mentions.seq = follow_ups.mention
     LEFT JOIN replies ON replies.seq = follow_ups.reply
     WHERE follow_ups.mention IN ${familyOf(':mention')}
     ORDER BY
       follow_ups.closed_at IS NOT NULL,
       follow_ups.closed_at DESC,
       follow_ups.due_on,
       follow_ups.due_time,
       follow_ups.seq`,
  ).all({ mention });
}

export type FollowUpRow = FollowUpDetails & {
  readonly seq: number;
  readonly mention: number | null;
  readonly reply: number | null;
  readonly outcome: FollowUpOutcome | null;
};

export function findFollowUp(database: ReadableDatabase, id: FollowUpId): FollowUpRow | null {
  return (
    sql<FollowUpRow>(
      database,
      `SELECT
         seq, mention, reply, text, due_on AS dueOn, due_time AS dueTime, promise_words AS promiseWords, outcome
       FROM follow_ups
       WHERE id = ?`,
    ).get(id) ?? null
  );
}

export type NewFollowUp = FollowUpDetails & {
  readonly id: FollowUpId;
  readonly mention: number | null;
  readonly reply: number | null;
};

export function insertFollowUp(
  database: WritableDatabase,
  { id, mention, reply, text, dueOn, dueTime, promiseWords }: NewFollowUp,
  now: number,
): void {
  sql(
    database,
    `INSERT INTO follow_ups (id, mention, reply, text, due_on, due_time, promise_words, added_at)
     VALUES (:id, :mention, :reply, :text, :dueOn, :dueTime, :promiseWords, :now)`,
  ).run({ id, mention, reply, text, dueOn, dueTime, promiseWords, now });
}

export function updateFollowUp(
  database: WritableDatabase,
  seq: number,
  { text, dueOn, dueTime, promiseWords }: FollowUpDetails,
): void {
  sql(
    database,
    `UPDATE follow_ups
     SET text = :text, due_on = :dueOn, due_time = :dueTime, promise_words = :promiseWords
     WHERE seq = :seq`,
  ).run({ seq, text, dueOn, dueTime, promiseWords });
}

/** Ends a follow-up; null opens it again. */
export function setFollowUpOutcome(
  database: WritableDatabase,
  seq: number,
  outcome: FollowUpOutcome | null,
  now: number,
): void {
  sql(database, 'UPDATE follow_ups SET outcome = ?, closed_at = ? WHERE seq = ?').run(
    outcome,
    outcome === null ? null : now,
    seq,
  );
}

export function deleteFollowUp(database: WritableDatabase, seq: number): void {
  sql(database, 'DELETE FROM follow_ups WHERE seq = ?').run(seq);
}

/** What was promised in a reply stays promised when the reply is no longer recorded. */
export function detachFollowUps(database: WritableDatabase, reply: number): void {
  sql(database, 'UPDATE follow_ups SET reply = NULL WHERE reply = ?').run(reply);
}
