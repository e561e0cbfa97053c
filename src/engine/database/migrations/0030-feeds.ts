import type { Migration } from './migration.ts';

/** Feeds (the owner's), and what listening to them knows (its own). Feeds are only soft-removed: ingest refers to them. */
export const feeds: Migration = {
  version: 30,
  sql: `
    CREATE TABLE feeds (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      address TEXT NOT NULL UNIQUE,
      site_address TEXT,
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;

    CREATE TABLE feed_fetch (
      feed INTEGER PRIMARY KEY REFERENCES feeds (seq),
      etag TEXT,
      last_modified TEXT,
      body_hash BLOB,
      first_succeeded_at INTEGER,
      last_succeeded_at INTEGER,
      last_checked_at INTEGER,
      last_entry_count INTEGER,
      failure_count INTEGER NOT NULL DEFAULT 0,
      broken_since_at INTEGER,
      problem_code TEXT,
      problem_status INTEGER,
      next_check_at INTEGER
    ) STRICT;

    CREATE TABLE checks (
      seq INTEGER PRIMARY KEY,
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      at INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('heard', 'unchanged', 'problem')),
      problem_code TEXT,
      problem_status INTEGER,
      entry_count INTEGER,
      new_mention_count INTEGER
    ) STRICT;

    CREATE INDEX checks_by_feed ON checks (feed, seq);

    CREATE TABLE seen (
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      guid_hash BLOB NOT NULL,
      PRIMARY KEY (feed, guid_hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entries (
      seq INTEGER PRIMARY KEY,
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      guid_hash BLOB NOT NULL,
      first_seen_at INTEGER NOT NULL,
      said_at INTEGER NOT NULL,
      content TEXT NOT NULL
    ) STRICT;

    CREATE INDEX entries_by_feed ON entries (feed, said_at);
    CREATE INDEX entries_by_age ON entries (first_seen_at);
  `,
};
