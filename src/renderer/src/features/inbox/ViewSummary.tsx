import type { MentionCounts, MentionView } from '#contract';
import { describeWait, useWait } from '../../shared/waits.ts';
import { describeView } from './views.ts';

type ViewSummaryProps = {
  readonly view: MentionView;
  readonly counts: MentionCounts | undefined;
  /** When the first mention of the list was seen first; null for an empty list. */
  readonly firstSeenAt: number | null;
};

/** What a view holds, and in Waiting how long the first of the list waits. */
export function ViewSummary({ view, counts, firstSeenAt }: ViewSummaryProps) {
  const { ms } = useWait(firstSeenAt ?? 0);
  return describeView(view, counts, firstSeenAt === null ? null : describeWait(ms));
}
