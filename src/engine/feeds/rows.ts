import type { FeedId, FeedProblem, FeedProblemCode, PlaceTemplate } from '#contract';
import { prepareForRows } from '../database/givenRows.ts';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';

/** A feed with what listening knows of it; `state` is worked out by its reader. */
export type FeedRow = {
  readonly seq: number;
  readonly id: FeedId;
  readonly title: string;
  readonly address: string;
  readonly folder: string | null;
  readonly siteAddress: string | null;
  readonly addedAt: number;
  readonly pausedAt: number | null;
  readonly hasSignIn: boolean;
  readonly lanConsent: string | null;
  readonly problem: FeedProblem | null;
  readonly brokenSinceAt: number | null;
  readonly failureCount: number;
  readonly lastSaidAt: number | null;
  readonly usualGapMs: number | null;
  readonly lateAfterMs: number | null;
  readonly lastCheckedAt: number | null;
  readonly lastSucceededAt: number | null;
  readonly nextCheckAt: number | null;
  readonly lastEntryCount: number | null;
  readonly template: PlaceTemplate | null;
  readonly isHeldOff: boolean;
};

type FlatFeedRow = Omit<FeedRow, 'problem' | 'hasSignIn' | 'isHeldOff'> & {
  readonly signIn: number | null;
  problemCode: FeedProblemCode | null;
  problemStatus: number | null;
  /** It was checked last at another address than it has now. */
  isElsewhere: 0 | 1;
  heldCount: number | null;
};

/** When a feed said the newest of its kept entries. */
export const lastSaidQuery = 'SELECT max(entries.said_at) FROM entries WHERE entries.feed = feeds.seq';

const feedColumns = `
  feeds.seq AS seq,
  feeds.id AS id,
  feeds.title AS title,
  feeds.address AS address,
  feeds.folder AS folder,
  feeds.paused_at AS pausedAt,
  feeds.sign_in AS signIn,
  feeds.lan_consent AS lanConsent,
  feeds.site_address AS siteAddress,
  feeds.added_at AS addedAt,
  feed_fetch.problem_code AS problemCode,
  feed_fetch.problem_status AS problemStatus,
  feed_fetch.broken_since_at AS brokenSinceAt,
  coalesce(feed_fetch.failure_count, 0) AS failureCount,
  coalesce(
    (${lastSaidQuery}),
    json_extract(feed_fetch.said_times, '$[#-1]')
  ) AS lastSaidAt,
  feed_fetch.usual_gap_ms AS usualGapMs,
  feed_fetch.late_after_ms AS lateAfterMs,
  feed_fetch.last_checked_at AS lastCheckedAt,
  feed_fetch.last_succeeded_at AS lastSucceededAt,
  feed_fetch.next_check_at AS nextCheckAt,
  feed_fetch.last_entry_count AS lastEntryCount,
  feeds.template AS template,
  feed_fetch.held_count AS heldCount,
  coalesce(feed_fetch.asked_address <> feeds.address, 0) AS isElsewhere`;

/** Nothing of a check belongs to an address that was not asked yet. */
const unchecked = {
  problem: null,
  brokenSinceAt: null,
  failureCount: 0,
  usualGapMs: null,
  lateAfterMs: null,
  lastCheckedAt: null,
  lastSucceededAt: null,
  nextCheckAt: null,
  lastEntryCount: null,
  isHeldOff: false,
};

function toFeedRow({
  problemCode,
  problemStatus,
  isElsewhere,
  signIn,
  heldCount,
  ...flat
}: FlatFeedRow): FeedRow {
  const row = { ...flat, hasSignIn: signIn !== null, isHeldOff: (heldCount ?? 0) > 0 };
  if (isElsewhere) return { ...row, ...unchecked };
  if (!problemCode) return { ...row, problem: null };
  return {
    ...row,
    problem: { code: problemCode, ...(problemStatus === null ? {} : { status: problemStatus }) },
  };
}

/** The feeds that are listened to, by title. */
export function readFeeds(database: ReadableDatabase): FeedRow[] {
  return sql<FlatFeedRow>(
    database,
    `SELECT ${feedColumns}
     FROM feeds
     LEFT JOIN feed_fetch ON feed_fetch.feed = feeds.seq
     WHERE feeds.removed_at IS NULL
     ORDER BY feeds.title COLLATE NOCASE, feeds.seq`,
  )
    .all()
    .map(toFeedRow);
}

export function findFeed(database: ReadableDatabase, id: FeedId): FeedRow | null {
  const row = sql<FlatFeedRow>(
    database,
    `SELECT ${feedColumns}
     FROM feeds
     LEFT JOIN feed_fetch ON feed_fetch.feed = feeds.seq
     WHERE feeds.id = ? AND feeds.removed_at IS NULL`,
  ).get(id);
  return row ? toFeedRow(row) : null;
}

/** The addresses that are listened to. */
export function readFeedAddresses(database: ReadableDatabase): ReadonlySet<string> {
  const rows = sql<{ address: string }>(database, 'SELECT address FROM feeds WHERE removed_at IS NULL').all();
  return new Set(rows.map(({ address }) => address));
}

/** A feed by its address, also one that was removed. */
export function findFeedByAddress(
  database: ReadableDatabase,
  address: string,
): { seq: number; id: FeedId; title: string; isRemoved: 0 | 1 } | null {
  return (
    sql<{ seq: number; id: FeedId; title: string; isRemoved: 0 | 1 }>(
      database,
      'SELECT seq, id, title, removed_at IS NOT NULL AS isRemoved FROM feeds WHERE address = ?',
    ).get(address) ?? null
  );
}

export type NewFeed = {
  readonly id: FeedId;
  readonly title: string;
  readonly address: string;
  readonly siteAddress: string | null;
  /** How its address was made; absent for one that was given. */
  readonly recipe?: {
    readonly template: PlaceTemplate;
    readonly parameters: Readonly<Record<string, string>>;
  };
};

/** Makes a feed that is not listened to yet: `bringInFeed` starts that. */
export function insertRemovedFeed(database: WritableDatabase, feed: NewFeed, now: number): number {
  return Number(
    sql(
      database,
      `INSERT INTO feeds (id, title, address, site_address, added_at, removed_at, template, parameters)
       VALUES (:id, :title, :address, :siteAddress, :now, :now, :template, :parameters)`,
    ).run({
      id: feed.id,
      title: feed.title,
      address: feed.address,
      siteAddress: feed.siteAddress,
      now,
      template: feed.recipe?.template ?? null,
      parameters: feed.recipe ? JSON.stringify(feed.recipe.parameters) : null,
    }).lastInsertRowid,
  );
}

/** Makes feeds that are not listened to yet, where there is none of their address. */
export function insertRemovedFeeds(database: WritableDatabase, feeds: readonly NewFeed[], now: number): void {
  prepareForRows(
    database,
    4,
    `INSERT INTO feeds (id, title, address, site_address, added_at, removed_at)
     SELECT c0, c1, c2, c3, ?, ?
     FROM given_4
     WHERE true
     ON CONFLICT (address) DO NOTHING`,
  ).run(
    feeds.map(({ id, title, address, siteAddress }) => [id, title, address, siteAddress]),
    now,
    now,
  );
}

/** Starts listening to those feeds that are not listened to; answers how many that are. */
export function bringInFeeds(
  database: WritableDatabase,
  feeds: readonly { readonly address: string; readonly title: string; readonly folder: string | null }[],
): number {
  return prepareForRows(
    database,
    3,
    `UPDATE feeds
     SET removed_at = NULL, paused_at = NULL, title = given_3.c1, folder = given_3.c2
     FROM given_3
     WHERE feeds.address = given_3.c0 AND feeds.removed_at IS NOT NULL
     RETURNING feeds.seq AS seq`,
  ).all(feeds.map(({ address, title, folder }) => [address, title, folder])).length;
}

export function bringInFeed(database: WritableDatabase, seq: number, title: string): void {
  sql(database, 'UPDATE feeds SET removed_at = NULL, paused_at = NULL, title = ? WHERE seq = ?').run(
    title,
    seq,
  );
}

export function removeFeedRow(database: WritableDatabase, seq: number, now: number): void {
  sql(database, 'UPDATE feeds SET removed_at = ? WHERE seq = ?').run(now, seq);
}

export function updateFeed(
  database: WritableDatabase,
  seq: number,
  { title, address, folder }: Pick<NewFeed, 'title' | 'address'> & { readonly folder: string | null },
): void {
  sql(
    database,
    `UPDATE feeds SET
       title = :title,
       folder = :folder,
       template = CASE WHEN address = :address THEN template END,
       parameters = CASE WHEN address = :address THEN parameters END,
       address = :address
     WHERE seq = :seq`,
  ).run({ title, address, folder, seq });
}

/** Pins the host and port of the own network that may be asked for a feed. */
export function setLanConsent(database: WritableDatabase, seq: number, host: string | null): void {
  sql(database, 'UPDATE feeds SET lan_consent = ? WHERE seq = ?').run(host, seq);
}

/** Moves the places of a folder and of those within it (`News / Local`) into another, or out of it. */
export function moveFolder(database: WritableDatabase, from: string, to: string | null): void {
  sql(
    database,
    `UPDATE feeds
     SET folder = CASE
       WHEN folder = :from THEN :to
       ELSE coalesce(:to || ' / ', '') || substr(folder, length(:from) + 4)
     END
     WHERE removed_at IS NULL AND (folder = :from OR substr(folder, 1, length(:from) + 3) = :from || ' / ')`,
  ).run({ from, to });
}

export function setFeedPaused(database: WritableDatabase, seq: number, pausedAt: number | null): void {
  sql(database, 'UPDATE feeds SET paused_at = ? WHERE seq = ?').run(pausedAt, seq);
}

/** Takes the address of a removed feed away from it, so that another may have it: no address of the web has a fragment. */
export function parkRemovedFeed(database: WritableDatabase, seq: number): void {
  sql(
    database,
    "UPDATE feeds SET address = address || '#' || id WHERE seq = ? AND removed_at IS NOT NULL",
  ).run(seq);
}
