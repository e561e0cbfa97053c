import type { Migration } from './migration.ts';

/**
 * What the shop itself said in the places that are heard: it is offered as the reply to who waits. Listening writes these
 * and lets the oldest go. `links` and `quotes` are JSON lists: addresses it points to, and what it repeats of others.
 */
export const ownPosts: Migration = {
  version: 154,
  sql: `
    CREATE TABLE own_posts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      title TEXT,
      text TEXT NOT NULL,
      address TEXT,
      links TEXT NOT NULL,
      quotes TEXT NOT NULL,
      said_at INTEGER NOT NULL,
      first_seen_at INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX own_posts_by_time ON own_posts (said_at);

    CREATE TABLE refused_posts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      own_post TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX refused_posts_by_mention ON refused_posts (mention, own_post);
  `,
};
