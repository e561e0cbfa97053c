import type { Migration } from './migration.ts';

/** What is being typed may be a reply or a note: a mention can have a draft of each kind. */
export const kindsOfDrafts: Migration = {
  version: 192,
  sql: `
    CREATE TABLE drafts_of_kinds (
      mention INTEGER NOT NULL REFERENCES mentions (seq),
      kind TEXT NOT NULL CHECK (kind IN ('reply', 'note')),
      text TEXT NOT NULL,
      saved_reply INTEGER REFERENCES saved_replies (seq),
      saved_at INTEGER NOT NULL,
      used_by INTEGER REFERENCES commands (seq),
      PRIMARY KEY (mention, kind)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO drafts_of_kinds (mention, kind, text, saved_reply, saved_at, used_by)
    SELECT mention, 'reply', text, saved_reply, saved_at, used_by
    FROM drafts;

    DROP TABLE drafts;

    ALTER TABLE drafts_of_kinds RENAME TO drafts;
  `,
};
