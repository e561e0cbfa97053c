import type { MarkedText, MentionId, MentionState } from '#contract';
import { EarmarkError } from '../errors.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { findHeadlines, moveMentions } from './rows.ts';

const decisionWords: Record<MentionState, string> = {
  new: 'Open again',
  waiting: 'It concerns you',
  dismissed: 'Not about you',
};

const maxQuoteLength = 60;

export function decideMentions(
  { database, command, now }: CommandContext,
  { ids, to }: { readonly ids: readonly MentionId[]; readonly to: MentionState },
) {
  const found = findHeadlines(database, ids);
  if (found.length < new Set(ids).size) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  moveMentions(
    database,
    found.map((mention) => mention.seq),
    to,
    { command, at: now },
  );
  const [first] = found;
  const what = found.length === 1 && first ? quoteHeadline(first.headline) : `${found.length} mentions`;
  return { label: `${decisionWords[to]}: ${what}` };
}

/** The beginning of what a mention says, in quotes, for a toast. */
export function quoteHeadline(headline: MarkedText): string {
  const text = headline.map((piece) => piece.text).join('');
  return `“${text.length <= maxQuoteLength ? text : `${text.slice(0, maxQuoteLength).replace(/\s+\S*$/, '')}…`}”`;
}
