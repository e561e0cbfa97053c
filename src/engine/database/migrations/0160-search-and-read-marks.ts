import type { Migration } from './migration.ts';

/**
 * Which mentions were opened; what filters look at, in one narrow index in the order of arrival; the words that the search
 * index knows, for finding those that begin alike; and the urgent ones, which are few.
 */
export const searchAndReadMarks: Migration = {
  version: 160,
  sql: `
    CREATE TABLE read_marks (
      mention INTEGER PRIMARY KEY REFERENCES mentions (seq)
    ) STRICT;

    CREATE INDEX mentions_by_facets ON mentions (seq, said_at, language, tone_score, urgent_word);

    CREATE VIRTUAL TABLE mention_vocabulary USING fts5vocab (mention_search, instance);
  `,
};
