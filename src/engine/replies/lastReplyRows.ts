import type { MentionCard } from '#contract';
import { familyOf } from '../mentions/joinRows.ts';

const shownChars = 160;

/**
 * SQL for what was answered last to a card, as JSON; `seq` is an SQL expression. SQLite takes the text from the row of the
 * `max()`, so that nothing is sorted for each card of a list.
 */
export function lastReplyOf(seq: string): string {
  return `(
    SELECT iif(last.said_at IS NULL, NULL, json_object('text', last.text, 'saidAt', last.said_at))
    FROM (
      SELECT substr(replies.text, 1, ${shownChars}) AS text, max(replies.said_at) AS said_at
      FROM replies
      WHERE replies.mention IN ${familyOf(seq)}
    ) AS last
  )`;
}

export function readLastReply(json: string): MentionCard['lastReply'] {
  const { text, saidAt } = JSON.parse(json) as { text: string; saidAt: number };
  return { text: text.replace(/\s+/g, ' '), saidAt };
}
