import type { Check, FeedProblemCode } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';

type FlatCheck = Omit<Check, 'problem'> & {
  readonly problemCode: FeedProblemCode | null;
  readonly problemStatus: number | null;
};

/** So many checks of a feed are shown; more are not kept. */
const shownChecks = 20;

/** The last checks of a feed, newest first. */
export function readChecks(database: ReadableDatabase, feed: number): Check[] {
  return sql<FlatCheck>(
    database,
    `SELECT
       at,
       outcome,
       problem_code AS problemCode,
       problem_status AS problemStatus,
       skip_reason AS skipReason,
       until_at AS untilAt,
       new_entry_count AS newEntryCount,
       new_mention_count AS newMentionCount
     FROM checks
     WHERE feed = ?
     ORDER BY seq DESC
     LIMIT ${shownChecks}`,
  )
    .all(feed)
    .map(({ problemCode, problemStatus, ...check }) => ({
      ...check,
      problem:
        problemCode === null
          ? null
          : { code: problemCode, ...(problemStatus === null ? {} : { status: problemStatus }) },
    }));
}
