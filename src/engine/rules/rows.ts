import type { MentionId, Rule, RuleDetails, RuleId, RuleKind, WatchId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { RuleToMatch } from '../listening/match.ts';
import { describeRule } from './words.ts';

type RuleColumns = {
  readonly id: RuleId;
  readonly kind: RuleKind;
  readonly value: string;
  readonly shownAs: string | null;
  readonly watchId: WatchId | null;
  readonly watchName: string | null;
  readonly addedAt: number;
  readonly hiddenCount: number;
};

/** The rules that hold, the newest first. A rule of a watch that was removed waits for it to come back. */
export function readRules(database: ReadableDatabase): Rule[] {
  return sql<RuleColumns>(
    database,
    `SELECT
       rules.id AS id,
       rules.kind AS kind,
       rules.value AS value,
       rules.shown_as AS shownAs,
       watches.id AS watchId,
       watches.name AS watchName,
       rules.added_at AS addedAt,
       coalesce(hidden.total, 0) AS hiddenCount
     FROM rules
     LEFT JOIN watches ON watches.seq = rules.watch
     LEFT JOIN (${hiddenQuery('by_rule')}) AS hidden ON hidden.cause = rules.seq
     WHERE rules.removed_at IS NULL AND watches.removed_at IS NULL
     ORDER BY rules.seq DESC`,
  )
    .all()
    .map(({ value, ...row }) => {
      const rule = { ...row, values: JSON.parse(value) as string[] };
      return { ...rule, says: describeRule(rule) };
    });
}

/** How many mentions each rule or watch put aside that still are. */
function hiddenQuery(column: 'by_rule' | 'by_watch'): string {
  return `
    SELECT last_events.${column} AS cause, count(*) AS total
    FROM mention_events AS last_events
    JOIN decisions ON decisions.mention = last_events.mention AND decisions.state = 'dismissed'
    WHERE (last_events.by_rule IS NOT NULL OR last_events.by_watch IS NOT NULL) AND ${isLastEvent}
    GROUP BY last_events.${column}`;
}

export const isLastEvent = `last_events.seq = (
  SELECT max(seq)
  FROM mention_events
  WHERE mention_events.mention = last_events.mention
)`;

/** The rules that hold, as the matcher needs them. */
export function readRulesToMatch(database: ReadableDatabase): RuleToMatch[] {
  return sql<{ seq: number; watch: number | null; kind: RuleKind; value: string }>(
    database,
    'SELECT seq, watch, kind, value FROM rules WHERE removed_at IS NULL ORDER BY seq',
  )
    .all()
    .map(({ value, ...rule }) => ({ ...rule, values: JSON.parse(value) as string[] }));
}

export type RuleRow = RuleDetails & { readonly seq: number; readonly id: RuleId };

/** A rule that holds, by its id. */
export function findRule(database: ReadableDatabase, id: RuleId): RuleRow | null {
  const row = sql<Omit<RuleColumns, 'watchName' | 'addedAt' | 'hiddenCount'> & { seq: number }>(
    database,
    `SELECT
       rules.seq AS seq,
       rules.id AS id,
       rules.kind AS kind,
       rules.value AS value,
       rules.shown_as AS shownAs,
       watches.id AS watchId
     FROM rules
     LEFT JOIN watches ON watches.seq = rules.watch
     WHERE rules.id = ? AND rules.removed_at IS NULL`,
  ).get(id);
  if (!row) return null;
  const { value, ...rule } = row;
  return { ...rule, values: JSON.parse(value) as string[] };
}

/** A rule that holds and says the same. */
export function findSameRule(
  database: ReadableDatabase,
  watch: number | null,
  { kind, values }: RuleDetails,
): RuleId | null {
  return (
    sql<{ id: RuleId }>(
      database,
      'SELECT id FROM rules WHERE kind = ? AND value = ? AND watch IS ? AND removed_at IS NULL',
    ).get(kind, JSON.stringify(values), watch)?.id ?? null
  );
}

export function insertRule(
  database: WritableDatabase,
  rule: {
    readonly id: RuleId;
    readonly watch: number | null;
    readonly details: RuleDetails;
    readonly madeFrom: MentionId | null;
    readonly addedAt: number;
  },
): number {
  return Number(
    sql(
      database,
      `INSERT INTO rules (id, watch, kind, value, shown_as, made_from, added_at)
       VALUES (:id, :watch, :kind, :value, :shownAs, (SELECT seq FROM mentions WHERE id = :madeFrom), :addedAt)`,
    ).run({
      id: rule.id,
      watch: rule.watch,
      kind: rule.details.kind,
      value: JSON.stringify(rule.details.values),
      shownAs: rule.details.shownAs,
      madeFrom: rule.madeFrom,
      addedAt: rule.addedAt,
    }).lastInsertRowid,
  );
}

export function removeRuleRow(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE rules SET removed_at = ? WHERE seq = ?').run(now, seq);
}
