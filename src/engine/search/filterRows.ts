import type { HasValue, Tone } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';
import { toneBounds } from '../listening/tone/scoreTone.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';
import { writeViewCondition } from '../mentions/listRows.ts';
import { bucket, hasClock } from '../mentions/rows.ts';
import { isOpenDraft } from '../replies/draftRows.ts';
import type { SearchFilter } from './compileSearch.ts';
import { foldName } from './foldName.ts';

/** SQL for what a mention has to be, over `mentions` and `decisions`, with the values of its parameters. */
export type Conditions = {
  readonly conditions: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  /** One of them names few mentions: the list is read from these. */
  readonly isRare: boolean;
};

type Condition = { readonly condition: string; readonly value?: unknown; readonly isRare?: boolean };

/** Up to so many mentions are looked up at once, instead of asking each mention of the list whether it is one. */
const rareCount = 20_000;

export function writeFilters(database: ReadableDatabase, filters: readonly SearchFilter[]): Conditions {
  const written = filters.map((filter, index) => {
    const name = `:f${index}`;
    const { condition, value, isRare = false } = writeFilter(database, filter, name);
    return {
      condition: filter.isExcluded ? `NOT (${condition})` : `(${condition})`,
      value: value === undefined ? [] : [[name.slice(1), value] as const],
      isRare: isRare && !filter.isExcluded,
    };
  });
  return {
    conditions: written.map(({ condition }) => condition),
    values: Object.fromEntries(written.flatMap(({ value }) => value)),
    isRare: written.some(({ isRare }) => isRare),
  };
}

function writeFilter(database: ReadableDatabase, filter: SearchFilter, name: string): Condition {
  switch (filter.kind) {
    case 'view':
      return { condition: writeViewCondition(filter.view) };
    case 'unread':
      return { condition: 'NOT EXISTS (SELECT 1 FROM read_marks WHERE read_marks.mention = mentions.seq)' };
    case 'urgent':
      return { condition: isUrgent };
    case 'tone':
      return { condition: writeTone(filter.tone) };
    case 'language':
      return { condition: `mentions.language IS ${name}`, value: filter.language };
    case 'saidBefore':
      return { condition: `mentions.said_at < ${name}`, value: filter.at };
    case 'saidFrom':
      return { condition: `mentions.said_at >= ${name}`, value: filter.at };
    case 'source':
      return writeLink(
        database,
        { table: 'sightings', column: 'feed', name },
        findFeeds(database, filter.name),
      );
    case 'watch':
      return writeLink(
        database,
        { table: 'match_reasons', column: 'watch', name },
        findWatches(database, filter.name),
      );
    case 'tag':
      return writeLink(
        database,
        { table: 'mention_tags', column: 'tag', name },
        findTags(database, filter.name),
      );
    case 'has':
      return writeHas(filter.what);
    default:
      return filter satisfies never;
  }
}

const isUrgent = `
  mentions.urgent_word IS NOT NULL
  AND decisions.state IN ('new', 'waiting')
  AND decisions.bucket <> ${bucket.history}
  AND ${hasClock}`;

/** What the owner said of the tone holds, and is said of few. */
function writeTone(tone: Tone): string {
  const score = 'coalesce(mentions.tone_score, 0)';
  const byWords: Record<Tone, string> = {
    positive: `${score} >= ${toneBounds.toned}`,
    neutral: `${score} BETWEEN ${1 - toneBounds.toned} AND ${toneBounds.toned - 1}`,
    negative: `${score} <= ${-toneBounds.toned}`,
  };
  const byHand = 'SELECT mention FROM decisions WHERE tone_hand IS NOT NULL';
  return `
    ${byWords[tone]} AND mentions.seq NOT IN (${byHand})
    OR mentions.seq IN (${byHand} AND tone_hand = '${tone}')`;
}

type Link = {
  readonly table: 'sightings' | 'match_reasons' | 'mention_tags';
  readonly column: 'feed' | 'watch' | 'tag';
  readonly name: string;
};

/** Mentions that are linked to one of some things: looked up where they are few, else asked one by one. */
function writeLink(
  database: ReadableDatabase,
  { table, column, name }: Link,
  things: readonly number[],
): Condition {
  const value = JSON.stringify(things);
  const isOne = (list: string) => `${table}.${column} IN (SELECT value FROM json_each(${list}))`;
  const count = sql<number>(
    database,
    `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${isOne('?')} LIMIT ${rareCount})`,
  )
    .pluck()
    .get(value) as number;
  if (count < rareCount)
    return {
      condition: `mentions.seq IN (SELECT ${cardOf(`${table}.mention`)} FROM ${table} WHERE ${isOne(name)})`,
      value,
      isRare: true,
    };
  return {
    condition: `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.mention IN ${familyOf('mentions.seq')} AND ${isOne(name)})`,
    value,
  };
}

function writeHas(what: HasValue): Condition {
  switch (what) {
    case 'link':
      return { condition: `instr(mentions.tree, '"type":"link"') > 0` };
    case 'reply':
      return { condition: isFamilyOf('SELECT mention FROM replies'), isRare: true };
    case 'draft':
      return { condition: isFamilyOf(`SELECT mention FROM drafts WHERE ${isOpenDraft}`), isRare: true };
    case 'followup':
      return {
        condition: isFamilyOf(
          'SELECT mention FROM follow_ups WHERE mention IS NOT NULL AND closed_at IS NULL',
        ),
        isRare: true,
      };
    case 'note':
      return {
        condition: isFamilyOf("SELECT mention FROM notes WHERE mention IS NOT NULL AND text <> ''"),
        isRare: true,
      };
    default:
      return what satisfies never;
  }
}

/** SQL for what stands in the same card as one of some mentions. */
function isFamilyOf(mentions: string): string {
  return `mentions.seq IN (SELECT ${cardOf('linked.mention')} FROM (${mentions}) AS linked)`;
}

function findFeeds(database: ReadableDatabase, name: string): number[] {
  return findNamed(sql<Named>(database, 'SELECT seq, title AS name FROM feeds').all(), name);
}

function findWatches(database: ReadableDatabase, name: string): number[] {
  return findNamed(sql<Named>(database, 'SELECT seq, name FROM watches').all(), name);
}

function findTags(database: ReadableDatabase, name: string): number[] {
  return findNamed(sql<Named>(database, 'SELECT seq, name FROM tags WHERE removed_at IS NULL').all(), name);
}

type Named = { readonly seq: number; readonly name: string };

/** Those whose name holds what was asked for, in any spelling. */
function findNamed(things: readonly Named[], asked: string): number[] {
  const folded = foldName(asked);
  return things.filter(({ name }) => foldName(name).includes(folded)).map(({ seq }) => seq);
}
