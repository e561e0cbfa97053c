import type { Migration } from './migration.ts';

/**
 * How the owner keeps places: in folders, paused, with consent for the own network (`host:port`) and with a sign-in,
 * sealed by the operating system. And what `feed_fetch` knows is true of which address of a feed, since that may change.
 */
export const keepingPlaces: Migration = {
  version: 110,
  sql: `
    ALTER TABLE feeds ADD COLUMN folder TEXT;
    ALTER TABLE feeds ADD COLUMN paused_at INTEGER;
    ALTER TABLE feeds ADD COLUMN lan_consent TEXT;
    ALTER TABLE feeds ADD COLUMN sign_in INTEGER;

    CREATE TABLE sign_ins (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL REFERENCES feeds (seq),
      origin TEXT NOT NULL,
      sealed TEXT NOT NULL
    ) STRICT;

    ALTER TABLE feed_fetch ADD COLUMN asked_address TEXT;
    ALTER TABLE feed_fetch ADD COLUMN heard_address TEXT;
    UPDATE feed_fetch
    SET asked_address = feeds.address, heard_address = feeds.address
    FROM feeds
    WHERE feeds.seq = feed_fetch.feed;
  `,
};
