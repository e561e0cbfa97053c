import type { MarkedText, MentionId, MentionState, Outcome } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { cardOf } from './joinRows.ts';
import { bucket } from './rows.ts';
import { isWokenEarly } from './wakeRows.ts';

/** Which of the mentions are there, with the beginning of what each says. */
export function findHeadlines(
  database: ReadableDatabase,
  ids: readonly MentionId[],
): { seq: number; headline: MarkedText }[] {
  return sql<{ seq: number; headline: string }>(
    database,
    `SELECT cards.seq AS seq, cards.headline AS headline
     FROM mentions
     JOIN mentions AS cards ON cards.seq = ${cardOf('mentions.seq')}
     WHERE mentions.id IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(ids))
    .map((row) => ({ seq: row.seq, headline: JSON.parse(row.headline) as MarkedText }));
}

/** The mention that lies at an address, by its number. It is sought among all: only the sample, which is small, asks. */
export function findMentionAt(database: ReadableDatabase, address: string): number | null {
  return (
    sql<{ seq: number }>(database, 'SELECT seq FROM mentions WHERE address = ?').get(address)?.seq ?? null
  );
}

/** The command that moves mentions, and the rule or the watch in it that does so by itself, or the reply that it records. */
export type DecisionCause = {
  /** Null for what stood in the sample from the start. */
  readonly command: number | null;
  readonly at: number;
  readonly rule?: number | null;
  readonly watch?: number | null;
  readonly reply?: number | null;
};

/** Where mentions go; `outcome` only with `closed`. */
export type Decision = {
  readonly to: MentionState;
  readonly outcome?: Outcome | null;
  readonly reason?: string | null;
};

/** The state, outcome or reason would be another one, or a snooze would end. */
const isMove = `
  mention IN (SELECT value FROM json_each(:list)) AND (
    state <> :to OR outcome IS NOT :outcome OR reason IS NOT :reason OR snoozed_until IS NOT NULL
  )`;

/**
 * Moves mentions to a state and writes down the step; it ends a snooze. Those that are there already, in every respect,
 * stay as they are; a reply is a step also then.
 */
export function moveMentions(
  database: WritableDatabase,
  mentions: readonly number[],
  { to, outcome = null, reason = null }: Decision,
  cause: DecisionCause,
): void {
  const move = { to, outcome, reason, list: JSON.stringify(mentions) };
  sql(
    database,
    `INSERT INTO mention_events (mention, at, from_state, to_state, outcome, reason, command, by_rule, by_watch, reply)
     SELECT mention, :at, state, :to, :outcome, :reason, :command, :rule, :watch, :reply
     FROM decisions
     WHERE mention IN (SELECT value FROM json_each(:list)) AND (:reply IS NOT NULL OR ${isMove})`,
  ).run({ rule: null, watch: null, reply: null, ...cause, ...move });
  sql(
    database,
    `UPDATE decisions
     SET
       state = :to,
       outcome = :outcome,
       reason = :reason,
       snoozed_until = NULL,
       snoozed_at = NULL,
       wakes_early = 0,
       bucket = CASE
         WHEN :to = 'new' AND (SELECT is_history FROM mentions WHERE mentions.seq = decisions.mention) = 1
         THEN ${bucket.history}
         WHEN :to = 'new' AND coalesce(:rule, :watch) IS NOT NULL AND quieted_by IN (
           SELECT seq
           FROM quiet_threads
           WHERE removed_at IS NULL
         )
         THEN ${bucket.quiet}
         ELSE ${bucket.current}
       END
     WHERE ${isMove}`,
  ).run({ rule: null, watch: null, ...cause, ...move });
}

/** Until when mentions are put off; null takes them up again. */
export type Snooze = { readonly until: number | null; readonly wakesEarly: boolean };

/**
 * Puts off those of some mentions that are new or waiting, and writes down the step. One that stood below New for its
 * quiet thread comes back into New with the others.
 */
export function snoozeMentions(
  database: WritableDatabase,
  mentions: readonly number[],
  { until, wakesEarly }: Snooze,
  { command, at }: DecisionCause,
): void {
  const list = JSON.stringify(mentions);
  const isPutOff = `
    mention IN (SELECT value FROM json_each(:list))
    AND state IN ('new', 'waiting')
    AND (snoozed_until IS NOT :until OR wakes_early <> :wakesEarly OR ${isWokenEarly})`;
  const snooze = { until, wakesEarly: wakesEarly && until !== null ? 1 : 0, list };
  sql(
    database,
    `INSERT INTO mention_events (mention, at, from_state, to_state, snoozed_until, command)
     SELECT mention, :at, state, state, :until, :command
     FROM decisions
     WHERE ${isPutOff}`,
  ).run({ ...snooze, command, at });
  sql(
    database,
    `UPDATE decisions
     SET
       snoozed_until = :until,
       snoozed_at = CASE WHEN :until IS NULL THEN NULL ELSE :at END,
       wakes_early = :wakesEarly,
       bucket = CASE bucket WHEN ${bucket.quiet} THEN ${bucket.current} ELSE bucket END
     WHERE ${isPutOff}`,
  ).run({ ...snooze, at });
}
