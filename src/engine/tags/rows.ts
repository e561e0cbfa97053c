import type { Tag, TagColour, TagDetails, TagId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { foldText } from '../listening/foldText.ts';
import { cardOf, familyOf } from '../mentions/joinRows.ts';

/** Names with the same key are the same name. */
function keyOfName(name: string): string {
  return foldText(name).replace(/\s+/g, ' ').trim();
}

/** SQL for the tags of a card and of all that was joined to it, as JSON; `seq` is an SQL expression. */
export function tagsOf(seq: string): string {
  return `(
    SELECT json_group_array(json_object('id', tags.id, 'name', tags.name, 'colour', tags.colour))
    FROM mention_tags
    CROSS JOIN tags ON tags.seq = mention_tags.tag
    WHERE mention_tags.mention IN ${familyOf(seq)} AND tags.removed_at IS NULL
  )`;
}

const byName = new Intl.Collator('en', { numeric: true });

/** Each tag once, by their names: sorted here, since SQLite would make a table for it for each card of a list. */
export function readTagsOf(json: string): Tag[] {
  if (json === '[]') return [];
  const tags = new Map((JSON.parse(json) as Tag[]).map((tag) => [tag.id, tag]));
  return [...tags.values()].sort((one, other) => byName.compare(one.name, other.name));
}

/** The tags in use, the one used most first. */
export function readTags(database: ReadableDatabase): (Tag & { mentionCount: number })[] {
  return sql<Tag & { mentionCount: number }>(
    database,
    `SELECT
       tags.id AS id,
       tags.name AS name,
       tags.colour AS colour,
       (SELECT count(DISTINCT ${cardOf('mention_tags.mention')}) FROM mention_tags WHERE mention_tags.tag = tags.seq) AS mentionCount
     FROM tags
     WHERE tags.removed_at IS NULL
     ORDER BY mentionCount DESC, tags.name_key`,
  ).all();
}

export function countTagged(database: ReadableDatabase, tag: number): number {
  return sql<number>(
    database,
    `SELECT count(DISTINCT ${cardOf('mention_tags.mention')}) FROM mention_tags WHERE mention_tags.tag = ?`,
  )
    .pluck()
    .get(tag) as number;
}

export type FoundTag = {
  readonly seq: number;
  readonly id: TagId;
  readonly name: string;
  readonly colour: TagColour;
};

const foundColumns = 'seq, id, name, colour';

export function findTag(database: ReadableDatabase, id: TagId): FoundTag | null {
  return (
    sql<FoundTag>(database, `SELECT ${foundColumns} FROM tags WHERE id = ? AND removed_at IS NULL`).get(id) ??
    null
  );
}

export function findTagByName(database: ReadableDatabase, name: string): FoundTag | null {
  return (
    sql<FoundTag>(database, `SELECT ${foundColumns} FROM tags WHERE name_key = ? AND removed_at IS NULL`).get(
      keyOfName(name),
    ) ?? null
  );
}

/** Makes one that is not in use yet: `bringInTag` does that. */
export function insertRemovedTag(
  database: WritableDatabase,
  id: TagId,
  { name, colour }: TagDetails,
  now: number,
): number {
  return Number(
    sql(
      database,
      `INSERT INTO tags (id, name, name_key, colour, added_at, removed_at)
       VALUES (:id, :name, :key, :colour, :now, :now)`,
    ).run({ id, name, key: keyOfName(name), colour, now }).lastInsertRowid,
  );
}

export function bringInTag(database: WritableDatabase, seq: number): void {
  sql(database, 'UPDATE tags SET removed_at = NULL WHERE seq = ?').run(seq);
}

export function updateTag(database: WritableDatabase, seq: number, { name, colour }: TagDetails): void {
  sql(database, 'UPDATE tags SET name = :name, name_key = :key, colour = :colour WHERE seq = :seq').run({
    seq,
    name,
    key: keyOfName(name),
    colour,
  });
}

/** Its links stay, and are shown no more: taking that back is one cell. */
export function removeTagRow(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE tags SET removed_at = ? WHERE seq = ?').run(now, seq);
}

/** Puts a tag on those cards that have it neither themselves nor by what was joined to them. */
export function linkTag(
  database: WritableDatabase,
  tag: number,
  cards: readonly number[],
  now: number,
): void {
  sql(
    database,
    `INSERT INTO mention_tags (mention, tag, added_at)
     SELECT given.value, :tag, :now
     FROM json_each(:cards) AS given
     WHERE NOT EXISTS (
       SELECT 1
       FROM mention_tags
       WHERE mention_tags.tag = :tag AND mention_tags.mention IN ${familyOf('given.value')}
     )`,
  ).run({ tag, now, cards: JSON.stringify(cards) });
}

/** Takes a tag off cards, and off all that was joined to them. */
export function unlinkTag(database: WritableDatabase, tag: number, cards: readonly number[]): void {
  sql(
    database,
    `DELETE FROM mention_tags
     WHERE tag = :tag AND mention IN (
       SELECT value FROM json_each(:cards)
       UNION ALL
       SELECT mention FROM mention_joins WHERE into_mention IN (SELECT value FROM json_each(:cards))
     )`,
  ).run({ tag, cards: JSON.stringify(cards) });
}

/** Makes all links of one tag links of another; what has both keeps one. */
export function moveLinks(database: WritableDatabase, from: number, into: number): void {
  sql(
    database,
    `DELETE FROM mention_tags
     WHERE tag = :from AND mention IN (SELECT mention FROM mention_tags WHERE tag = :into)`,
  ).run({ from, into });
  sql(database, 'UPDATE mention_tags SET tag = :into WHERE tag = :from').run({ from, into });
}
