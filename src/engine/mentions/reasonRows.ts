import type { MentionState, Outcome } from '#contract';
import { type ReadableDatabase, sql } from '../database/open.ts';

const newestLookedAt = 200;
const mostReasons = 8;

/** The newest decisions of a kind that have a reason. Exported for the test of its plan. */
export const reasonsQuery = `
  SELECT reason
  FROM mention_events
  WHERE to_state = :to AND outcome IS :outcome AND reason IS NOT NULL
  ORDER BY seq DESC
  LIMIT :limit`;

/** The reasons that were given lately for a decision, the most used first; of those used as often, the newest. */
export function readUsedReasons(
  database: ReadableDatabase,
  decision: { readonly to: MentionState; readonly outcome: Outcome | null },
): string[] {
  const uses = new Map<string, number>();
  const rows = sql<{ reason: string }>(database, reasonsQuery).all({ ...decision, limit: newestLookedAt });
  for (const { reason } of rows) uses.set(reason, (uses.get(reason) ?? 0) + 1);
  return [...uses]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostReasons)
    .map(([reason]) => reason);
}
