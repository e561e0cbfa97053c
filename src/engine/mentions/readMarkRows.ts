import type { MentionId } from '#contract';
import { sql, type WritableDatabase } from '../database/open.ts';
import { cardOf } from './joinRows.ts';

/** Notes that the cards of some mentions were open for a moment. */
export function markRead(database: WritableDatabase, ids: readonly MentionId[]): void {
  sql(
    database,
    `INSERT INTO read_marks (mention)
     SELECT ${cardOf('mentions.seq')}
     FROM mentions
     WHERE mentions.id IN (SELECT value FROM json_each(?))
     ON CONFLICT DO NOTHING`,
  ).run(JSON.stringify(ids));
}
