import { createHash } from 'node:crypto';
import type { MarkedText, SightingId } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import type { HeardEntry } from '../listening/heard.ts';
import { readKeptContent, writeKeptContent } from '../listening/keptContent.ts';
import { insertReasons, type NewSighting, toReasonRows } from './ingestRows.ts';
import { familyOf } from './joinRows.ts';

/** The newest versions of an edited entry that are kept beside the first. */
const keptNewestVersions = 9;

/** An entry that was heard before and says something else now. */
export type EditedEntry = {
  readonly feed: number;
  readonly heard: HeardEntry;
  /** Its row in `entries`; null where it was heard before that was written down. */
  readonly keptAs: number | null;
};

type Said = { readonly title: string | null; readonly text: string };

/** A sighting whose entry was edited, as it was before. */
export type SightingBefore = {
  readonly mention: number;
  readonly seenAt: number;
  /** The mention shows the words of this sighting's feed. */
  readonly isCard: boolean;
  /** What it said; null where that is no longer kept. */
  readonly said: Said | null;
  /** The number of its newest version; null where it was never edited. */
  readonly lastVersion: number | null;
};

/** The sighting that an entry is, as it stands before its edit is stored; null for an entry that made no mention. */
export function findSightingBefore(
  database: WritableDatabase,
  { feed, heard, keptAs }: EditedEntry,
): SightingBefore | null {
  const row = sql<{
    mention: number;
    seenAt: number;
    isCard: 0 | 1;
    title: string | null;
    text: string;
    kept: string | null;
    lastVersion: number | null;
  }>(
    database,
    `SELECT
       sightings.mention AS mention,
       sightings.seen_at AS seenAt,
       sightings.feed = mentions.first_feed AS isCard,
       mentions.title AS title,
       mentions.text AS text,
       (
         SELECT content
         FROM entries
         WHERE entries.seq = :keptAs AND entries.feed = sightings.feed AND entries.guid_hash = sightings.guid_hash
       ) AS kept,
       (
         SELECT max(n)
         FROM versions
         WHERE versions.feed = sightings.feed AND versions.guid_hash = sightings.guid_hash
       ) AS lastVersion
     FROM sightings
     JOIN mentions ON mentions.seq = sightings.mention
     WHERE sightings.feed = :feed AND sightings.guid_hash = unhex(:guidHash)`,
  ).get({ feed, guidHash: heard.guidHash, keptAs });
  if (!row) return null;
  const { mention, seenAt, lastVersion } = row;
  const isCard = row.isCard === 1;
  const said = isCard ? { title: row.title, text: row.text } : readKept(row.kept);
  return { mention, seenAt, isCard, said, lastVersion };
}

function readKept(content: string | null): Said | null {
  if (content === null) return null;
  const { title, plainText } = readKeptContent(content);
  return { title, text: plainText };
}

/** Keeps what an edited entry says now, and what it said first if that is not kept yet. */
export function insertVersion(
  database: WritableDatabase,
  { feed, heard }: EditedEntry,
  before: SightingBefore,
  now: number,
): void {
  const insert = (n: number, seenAt: number, { title, text }: Said) =>
    sql(
      database,
      `INSERT INTO versions (feed, guid_hash, n, seen_at, sha, title, text)
       VALUES (?, unhex(?), ?, ?, unhex(?), ?, ?)`,
    ).run(feed, heard.guidHash, n, seenAt, hashVersion({ title, text }), title, text);
  if (before.lastVersion === null && before.said) insert(1, before.seenAt, before.said);
  const number = (before.lastVersion ?? 1) + 1;
  insert(number, now, { title: heard.entry.title, text: heard.entry.plainText });
  sql(
    database,
    `DELETE FROM versions
     WHERE feed = ? AND guid_hash = unhex(?) AND n > 1 AND n <= ?`,
  ).run(feed, heard.guidHash, number - keptNewestVersions);
}

function hashVersion({ title, text }: Said): string {
  return createHash('sha256')
    .update(`${title ?? ''}\n${text}`)
    .digest('hex');
}

/** Where an edited entry lies now; unlike its words this is not kept as it was. */
export function updateSightingAddress(database: WritableDatabase, { feed, heard }: EditedEntry): void {
  sql(
    database,
    'UPDATE sightings SET address = coalesce(?, address) WHERE feed = ? AND guid_hash = unhex(?)',
  ).run(heard.entry.address, feed, heard.guidHash);
}

/** The words of a mention as they are now. What was decided on it stays, and so does its place in every list. */
export function updateMentionText(
  database: WritableDatabase,
  { mention, heard }: Pick<NewSighting, 'mention' | 'heard'>,
  card: { readonly words: string | null; readonly headline: MarkedText; readonly excerpt: MarkedText },
): void {
  const { entry, sketch, matches, card: heardCard } = heard;
  sql(
    database,
    `UPDATE mentions
     SET
       title = ?,
       text = ?,
       tree = ?,
       words = ?,
       headline = ?,
       excerpt = ?,
       address = coalesce(?, address),
       language = coalesce(?, language),
       tone_score = coalesce(?, tone_score),
       urgent_word = CASE WHEN ? THEN ? ELSE urgent_word END,
       sketch = unhex(?)
     WHERE seq = ?`,
  ).run(
    entry.title,
    entry.plainText,
    entry.tree,
    card.words,
    JSON.stringify(card.headline),
    JSON.stringify(card.excerpt),
    entry.address,
    heardCard?.language ?? null,
    heardCard?.toneScore ?? null,
    heardCard ? 1 : 0,
    heardCard?.urgentWord ?? null,
    sketch,
    mention,
  );
  replaceReasons(database, mention, toReasonRows(mention, matches));
}

/** A watch that matches no longer stays as a reason without a stretch: it is why the mention is here. */
function replaceReasons(
  database: WritableDatabase,
  mention: number,
  reasons: ReturnType<typeof toReasonRows>,
): void {
  const watches = sql<{ watch: number }>(
    database,
    'SELECT DISTINCT watch FROM match_reasons WHERE mention = ?',
  ).all(mention);
  sql(database, 'DELETE FROM match_reasons WHERE mention = ?').run(mention);
  const matching = new Set(reasons.map(([, watch]) => watch));
  const former = watches
    .filter(({ watch }) => !matching.has(watch))
    .map(({ watch }) => [mention, watch, 'text', 0, 0] as const);
  insertReasons(database, [...reasons, ...former]);
}

/** Keeps what edited entries say now among the raw entries, so that a watch made later is looked for in that. */
export function updateKeptEntries(database: WritableDatabase, edited: readonly EditedEntry[]): void {
  for (const { feed, heard, keptAs } of edited) {
    if (keptAs === null) continue;
    sql(database, 'UPDATE entries SET content = ? WHERE seq = ? AND feed = ? AND guid_hash = unhex(?)').run(
      writeKeptContent(heard.entry),
      keptAs,
      feed,
      heard.guidHash,
    );
  }
}

export type VersionRow = {
  readonly sightingId: SightingId;
  readonly place: string;
  readonly number: number;
  readonly seenAt: number;
  readonly sha: string;
  readonly title: string | null;
  readonly text: string;
};

const versionsOfCard = `
  FROM mentions
  CROSS JOIN sightings ON sightings.mention IN ${familyOf('mentions.seq')}
  CROSS JOIN versions ON versions.feed = sightings.feed AND versions.guid_hash = sightings.guid_hash
  CROSS JOIN feeds ON feeds.seq = sightings.feed
  WHERE mentions.seq = ?`;

/** The kept versions of a card's sightings: those of its own words first, then place by place, oldest first. */
export function readVersions(database: ReadableDatabase, mention: number): VersionRow[] {
  return sql<VersionRow>(
    database,
    `SELECT
       feeds.id || ':' || lower(hex(sightings.guid_hash)) AS sightingId,
       feeds.title AS place,
       versions.n AS number,
       versions.seen_at AS seenAt,
       lower(hex(versions.sha)) AS sha,
       versions.title AS title,
       versions.text AS text
     ${versionsOfCard}
     ORDER BY
       sightings.mention = mentions.seq AND sightings.feed = mentions.first_feed DESC,
       sightings.seen_at,
       sightings.feed,
       sightings.guid_hash,
       versions.n`,
  ).all(mention);
}

/** How many versions of a card are kept, and when the newest came; null where nothing was edited. */
export function readEdits(
  database: ReadableDatabase,
  mention: number,
): { versionCount: number; lastAt: number } | null {
  const row = sql<{ versionCount: number; lastAt: number | null }>(
    database,
    `SELECT count(*) AS versionCount, max(versions.seen_at) AS lastAt ${versionsOfCard}`,
  ).get(mention);
  return row && row.lastAt !== null ? { versionCount: row.versionCount, lastAt: row.lastAt } : null;
}
