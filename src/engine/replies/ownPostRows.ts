import type { MentionId, OwnPostId, ReplyDetails } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { familyOf } from '../mentions/joinRows.ts';

/** How many posts of the shop's own are kept. */
const keptPostCount = 2_000;

/** So many posts after a mention are looked at. */
const candidateCount = 300;

/** What a post of the shop's own tells of what it answers. */
export type OwnPostRow = {
  readonly id: OwnPostId;
  readonly feed: number;
  readonly place: string;
  readonly title: string | null;
  readonly text: string;
  readonly address: string | null;
  readonly links: readonly string[];
  readonly quotes: readonly string[];
  readonly saidAt: number;
};

type NewOwnPost = Omit<OwnPostRow, 'place'>;

export function insertOwnPosts(database: WritableDatabase, posts: readonly NewOwnPost[], now: number): void {
  if (posts.length === 0) return;
  const insert = sql(
    database,
    `INSERT INTO own_posts (id, feed, title, text, address, links, quotes, said_at, first_seen_at)
     VALUES (:id, :feed, :title, :text, :address, :links, :quotes, :saidAt, :now)`,
  );
  for (const { links, quotes, ...post } of posts)
    insert.run({ ...post, links: JSON.stringify(links), quotes: JSON.stringify(quotes), now });
  sql(
    database,
    `DELETE FROM own_posts
     WHERE seq <= (SELECT seq FROM own_posts ORDER BY seq DESC LIMIT 1 OFFSET ${keptPostCount})`,
  ).run();
}

/** A post as the reply it may be. */
export function findOwnPost(database: ReadableDatabase, id: OwnPostId): ReplyDetails | null {
  return (
    sql<ReplyDetails>(
      database,
      `SELECT
         own_posts.text AS text,
         feeds.title AS place,
         own_posts.said_at AS saidAt,
         own_posts.address AS address
       FROM own_posts
       JOIN feeds ON feeds.seq = own_posts.feed
       WHERE own_posts.id = ?`,
    ).get(id) ?? null
  );
}

/** What the shop said within a span of time, the first at the top: neither recorded, nor refused for a card. */
export function readCandidatePosts(
  database: ReadableDatabase,
  { mention, from, to }: { readonly mention: number; readonly from: number; readonly to: number },
): OwnPostRow[] {
  return sql<Omit<OwnPostRow, 'links' | 'quotes'> & { links: string; quotes: string }>(
    database,
    `SELECT
       own_posts.id AS id,
       own_posts.feed AS feed,
       feeds.title AS place,
       own_posts.title AS title,
       own_posts.text AS text,
       own_posts.address AS address,
       own_posts.links AS links,
       own_posts.quotes AS quotes,
       own_posts.said_at AS saidAt
     FROM own_posts
     JOIN feeds ON feeds.seq = own_posts.feed
     WHERE own_posts.said_at BETWEEN :from AND :to
       AND NOT EXISTS (SELECT 1 FROM replies WHERE replies.own_post = own_posts.id)
       AND NOT EXISTS (
         SELECT 1
         FROM refused_posts
         WHERE refused_posts.mention IN ${familyOf(':mention')} AND refused_posts.own_post = own_posts.id
       )
     ORDER BY own_posts.said_at
     LIMIT ${candidateCount}`,
  )
    .all({ mention, from, to })
    .map(({ links, quotes, ...post }) => ({ ...post, links: JSON.parse(links), quotes: JSON.parse(quotes) }));
}

export function insertRefusal(
  database: WritableDatabase,
  mention: number,
  ownPost: OwnPostId,
  at: number,
): void {
  sql(database, 'INSERT INTO refused_posts (mention, own_post, at) VALUES (?, ?, ?)').run(
    mention,
    ownPost,
    at,
  );
}

/** What a post has to answer, to be a reply to a card. */
export type AnswerableMention = {
  readonly title: string | null;
  readonly text: string;
  readonly authorName: string | null;
  readonly authorHandle: string | null;
  readonly saidAt: number;
};

/** A card as a post would answer it; null unless it is undecided or waits, and nothing was recorded. */
export function findUnanswered(
  database: ReadableDatabase,
  id: MentionId,
): (AnswerableMention & { readonly seq: number }) | null {
  return (
    sql<AnswerableMention & { readonly seq: number }>(
      database,
      `SELECT
         mentions.seq AS seq,
         mentions.title AS title,
         mentions.text AS text,
         mentions.author_name AS authorName,
         mentions.author_handle AS authorHandle,
         mentions.said_at AS saidAt
       FROM mentions AS asked
       JOIN decisions ON decisions.mention = asked.seq
       JOIN mentions ON mentions.seq = decisions.mention
       WHERE asked.id = ?
         AND decisions.state IN ('new', 'waiting')
         AND NOT EXISTS (SELECT 1 FROM replies WHERE replies.mention IN ${familyOf('decisions.mention')})`,
    ).get(id) ?? null
  );
}

/** Where a card was seen: the feeds, and the addresses of it there. */
export function readWhereSeen(
  database: ReadableDatabase,
  mention: number,
): { readonly feeds: readonly number[]; readonly addresses: readonly string[] } {
  const rows = sql<{ feed: number; address: string | null }>(
    database,
    `SELECT feed, address FROM sightings WHERE mention IN ${familyOf(':mention')} LIMIT 100`,
  ).all({ mention });
  return {
    feeds: [...new Set(rows.map(({ feed }) => feed))],
    addresses: [...new Set(rows.flatMap(({ address }) => (address === null ? [] : [address])))],
  };
}
