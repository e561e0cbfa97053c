import type { Connection, ForgivenCheck } from './connection.ts';
import type { PollGatherer } from './gatherPolls.ts';
import type { PackedPoll } from './heard.ts';
import type { FeedToPoll } from './rows.ts';

/**
 * Stores what came of a check and answers when that is done. While this computer is offline a failed check is not stored,
 * and those that led to that finding are taken back.
 */
export async function keepPoll(
  feed: FeedToPoll,
  poll: PackedPoll,
  tools: {
    readonly connection: Pick<Connection, 'judge'>;
    readonly gatherer: PollGatherer;
    readonly forgive: (checks: readonly ForgivenCheck[]) => Promise<void>;
  },
): Promise<void> {
  const judgement = tools.connection.judge(feed, poll);
  if (judgement.kind === 'believed') return tools.gatherer.add(poll);
  if (judgement.forgiven.length === 0) return;
  // What is forgiven may still be on its way.
  await tools.gatherer.flush();
  await tools.forgive(judgement.forgiven);
}
