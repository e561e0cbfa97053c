import { type ReadableDatabase, sql } from '../database/open.ts';

/** How many of the newest mentions are looked at. */
const newestCount = 200;
const maxNames = 6;

/** Names of who spoke lately, with the words that a query of the search index looks for. */
export function readAuthorNames(database: ReadableDatabase, match: string): string[] {
  return sql<string>(
    database,
    `SELECT name
     FROM (
       SELECT mentions.author_name AS name, mention_search.rowid AS seq
       FROM mention_search
       CROSS JOIN mentions ON mentions.seq = mention_search.rowid
       WHERE mention_search MATCH :match AND mentions.author_name IS NOT NULL
       ORDER BY mention_search.rowid DESC
       LIMIT ${newestCount}
     )
     GROUP BY name
     ORDER BY max(seq) DESC
     LIMIT ${maxNames}`,
  )
    .pluck()
    .all({ match });
}
