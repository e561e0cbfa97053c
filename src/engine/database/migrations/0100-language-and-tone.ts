import type { Migration } from './migration.ts';

/**
 * What listening works out about the words of a mention, and what the owner says instead. A mention without a score was
 * stored before there were any.
 */
export const languageAndTone: Migration = {
  version: 100,
  sql: `
    ALTER TABLE mentions ADD COLUMN language TEXT;
    ALTER TABLE mentions ADD COLUMN tone_score INTEGER;
    ALTER TABLE mentions ADD COLUMN urgent_word TEXT;

    ALTER TABLE decisions ADD COLUMN tone_hand TEXT CHECK (tone_hand IN ('positive', 'neutral', 'negative'));
    ALTER TABLE decisions ADD COLUMN tone_hand_at INTEGER;

    CREATE INDEX decisions_by_hand ON decisions (tone_hand_at) WHERE tone_hand IS NOT NULL;
  `,
};
