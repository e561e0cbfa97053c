import type { MarkedText, MentionId, MentionState } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { cardOf } from './joinRows.ts';
import { bucket } from './rows.ts';

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

/** The command that moves mentions, and the rule or the watch in it that does so by itself. */
export type DecisionCause = {
  readonly command: number;
  readonly at: number;
  readonly rule?: number | null;
  readonly watch?: number | null;
};

/** Moves mentions to a state and writes down the step; those that are in it already stay as they are. */
export function moveMentions(
  database: WritableDatabase,
  mentions: readonly number[],
  to: MentionState,
  cause: DecisionCause,
): void {
  const list = JSON.stringify(mentions);
  sql(
    database,
    `INSERT INTO mention_events (mention, at, from_state, to_state, command, by_rule, by_watch)
     SELECT mention, :at, state, :to, :command, :rule, :watch
     FROM decisions
     WHERE mention IN (SELECT value FROM json_each(:list)) AND state <> :to`,
  ).run({ rule: null, watch: null, ...cause, to, list });
  sql(
    database,
    `UPDATE decisions
     SET
       state = :to,
       bucket = CASE
         WHEN :to = 'new' AND (SELECT is_history FROM mentions WHERE mentions.seq = decisions.mention) = 1
         THEN ${bucket.history}
         ELSE ${bucket.current}
       END
     WHERE mention IN (SELECT value FROM json_each(:list)) AND state <> :to`,
  ).run({ to, list });
}
