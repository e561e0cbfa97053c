import type { Mention, MentionEvent, RuleKind, WatchId } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import type { MatchReason } from '../listening/match.ts';
import { describeRule } from '../rules/words.ts';
import { familyOf } from './joinRows.ts';

/** A stretch that made a mention match, with the words that stand there. */
export type ReasonRow = MatchReason & {
  readonly watchId: WatchId;
  readonly watchName: string;
  /** The card shows the text that this counts in. */
  readonly isInCard: 0 | 1;
  readonly words: string;
};

/** Why a card is here: the stretches of its own words, and of those of the mentions joined to it. */
export function readReasons(database: ReadableDatabase, mention: number): ReasonRow[] {
  return sql<Omit<ReasonRow, 'words'> & { title: string | null; text: string }>(
    database,
    `SELECT
       watches.id AS watchId,
       watches.name AS watchName,
       mentions.seq = :mention AS isInCard,
       match_reasons.field AS field,
       match_reasons.start AS start,
       match_reasons.length AS length,
       mentions.title AS title,
       mentions.text AS text
     FROM mentions
     JOIN match_reasons ON match_reasons.mention = mentions.seq
     JOIN watches ON watches.seq = match_reasons.watch
     WHERE mentions.seq IN ${familyOf(':mention')}
     ORDER BY watches.seq, isInCard DESC, match_reasons.field DESC, match_reasons.start`,
  )
    .all({ mention })
    .map(({ title, text, ...reason }) => ({
      ...reason,
      words: ((reason.field === 'title' ? title : text) ?? '').slice(
        reason.start,
        reason.start + reason.length,
      ),
    }));
}

type EventRow = Omit<MentionEvent, 'because' | 'isReply'> & {
  readonly isReply: 0 | 1;
  readonly ruleKind: RuleKind | null;
  readonly ruleValue: string | null;
  readonly ruleShownAs: string | null;
  readonly watchName: string | null;
};

export function readEvents(database: ReadableDatabase, mention: number): Mention['events'] {
  return sql<EventRow>(
    database,
    `SELECT
       mention_events.at AS at,
       mention_events.from_state AS "from",
       mention_events.to_state AS "to",
       mention_events.outcome AS outcome,
       mention_events.reason AS reason,
       mention_events.snoozed_until AS snoozedUntil,
       mention_events.reply IS NOT NULL AS isReply,
       commands.id AS commandId,
       rules.kind AS ruleKind,
       rules.value AS ruleValue,
       rules.shown_as AS ruleShownAs,
       watches.name AS watchName
     FROM mention_events
     LEFT JOIN commands ON commands.seq = mention_events.command
     LEFT JOIN rules ON rules.seq = mention_events.by_rule
     LEFT JOIN watches ON watches.seq = mention_events.by_watch
     WHERE mention_events.mention = ?
     ORDER BY mention_events.seq`,
  )
    .all(mention)
    .map(({ ruleKind, ruleValue, ruleShownAs, watchName, isReply, ...event }) => ({
      ...event,
      isReply: isReply === 1,
      because: toCause({ ruleKind, ruleValue, ruleShownAs, watchName }),
    }));
}

function toCause(
  row: Pick<EventRow, 'ruleKind' | 'ruleValue' | 'ruleShownAs' | 'watchName'>,
): MentionEvent['because'] {
  if (row.watchName !== null) return { kind: 'watch', says: row.watchName };
  if (row.ruleKind === null || row.ruleValue === null) return null;
  const values = JSON.parse(row.ruleValue) as string[];
  return { kind: 'rule', says: describeRule({ kind: row.ruleKind, values, shownAs: row.ruleShownAs }) };
}
