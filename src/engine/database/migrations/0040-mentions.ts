import type { Migration } from './migration.ts';

/**
 * Watches and decisions are the owner's; mentions, their sightings, keys and match reasons are written by listening
 * only, so that undo and live feeds never meet in one row.
 */
export const mentions: Migration = {
  version: 40,
  sql: `
    CREATE TABLE watches (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      removed_at INTEGER
    ) STRICT;

    CREATE TABLE mentions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      title TEXT,
      text TEXT NOT NULL,
      tree TEXT NOT NULL,
      words TEXT,
      headline TEXT NOT NULL,
      excerpt TEXT NOT NULL,
      author_name TEXT,
      author_handle TEXT,
      author_key TEXT,
      address TEXT,
      first_feed INTEGER NOT NULL REFERENCES feeds (seq),
      published_at INTEGER,
      said_at INTEGER NOT NULL,
      first_seen_at INTEGER NOT NULL,
      is_history INTEGER NOT NULL CHECK (is_history IN (0, 1))
    ) STRICT;

    CREATE TABLE decisions (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq),
      state TEXT NOT NULL CHECK (state IN ('new', 'waiting', 'dismissed')),
      bucket INTEGER NOT NULL CHECK (bucket IN (0, 2))
    ) STRICT;

    CREATE INDEX decisions_by_state ON decisions (state, bucket, mention);

    CREATE TABLE mention_events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      at INTEGER NOT NULL,
      from_state TEXT NOT NULL,
      to_state TEXT NOT NULL,
      command INTEGER REFERENCES commands (seq)
    ) STRICT;

    CREATE INDEX mention_events_by_mention ON mention_events (mention, seq);

    CREATE TABLE sightings (
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      guid_hash BLOB NOT NULL,
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      address TEXT,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (feed, guid_hash)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX sightings_by_mention ON sightings (mention, feed);

    CREATE TABLE mention_keys (
      kind TEXT NOT NULL CHECK (kind IN ('address', 'title', 'text')),
      key BLOB NOT NULL,
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      PRIMARY KEY (kind, key, mention)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE match_reasons (
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      watch INTEGER NOT NULL REFERENCES watches (seq),
      field TEXT NOT NULL CHECK (field IN ('title', 'text')),
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      PRIMARY KEY (mention, watch, field, start)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX match_reasons_by_watch ON match_reasons (watch, mention);
  `,
};
