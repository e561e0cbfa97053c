import type { DecidedState, MarkedText, MentionId, Outcome, Tone } from '#contract';
import type { WritableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import { saveToneByHand } from '../tones/rows.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { type Decision, findHeadlines, moveMentions, type Snooze, snoozeMentions } from './decisionRows.ts';

type OwnersDecision = Decision & { readonly to: DecidedState };

const decisionWords: Record<Exclude<DecidedState, 'closed'>, string> = {
  new: 'Open again',
  waiting: 'It concerns you',
  dismissed: 'Not about you',
};

/** What each outcome is called on the screen. */
export const outcomeWords: Record<Outcome, string> = {
  thanked: 'Thanked',
  answered: 'Answered',
  fixed: 'Fixed',
  refunded: 'Refunded',
  wonBack: 'Won back',
  lost: 'Lost',
  noReplyNeeded: 'No reply needed',
};

const maxQuoteLength = 60;

export function decideMentions(
  { database, command, now }: CommandContext,
  { ids, ...decision }: { readonly ids: readonly MentionId[] } & OwnersDecision,
) {
  const found = requireMentions(database, ids);
  moveMentions(
    database,
    found.map((mention) => mention.seq),
    decision,
    { command, at: now },
  );
  return { label: `${nameDecision(decision)}: ${nameMentions(found)}` };
}

/** What an owner decided, for a toast. */
export function nameDecision({ to, outcome }: Pick<OwnersDecision, 'to' | 'outcome'>): string {
  if (to !== 'closed') return decisionWords[to];
  return outcome ? outcomeWords[outcome] : 'Closed';
}

/** Puts off mentions, or takes them up again now. */
export function snooze(
  { database, command, now }: CommandContext,
  { ids, until, wakesEarly }: { readonly ids: readonly MentionId[] } & Snooze,
) {
  const found = requireMentions(database, ids);
  if (until !== null && until <= now) throw new EarmarkError('IN_THE_PAST');
  snoozeMentions(
    database,
    found.map((mention) => mention.seq),
    { until, wakesEarly },
    { command, at: now },
  );
  return { label: `${nameSnooze(until)}: ${nameMentions(found)}` };
}

export function nameSnooze(until: number | null): string {
  return until === null ? 'Back now' : 'Put off';
}

type FoundMentions = ReturnType<typeof findHeadlines>;

/** Which of the mentions there are; fails with NOT_FOUND where one of them is not. */
export function requireMentions(database: WritableDatabase, ids: readonly MentionId[]): FoundMentions {
  const found = findHeadlines(database, ids);
  if (found.length < new Set(ids).size) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  return found;
}

/** The one mention, or how many there are, for a toast. */
export function nameMentions(found: FoundMentions): string {
  const [first] = found;
  return found.length === 1 && first ? quoteHeadline(first.headline) : `${found.length} mentions`;
}

const toneWords: Record<Tone, string> = { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' };

export function nameTone(tone: Tone | null): string {
  return tone === null ? 'Tone by its words' : toneWords[tone];
}

/** The owner says how mentions were meant; null lets what their words say hold again. */
export function setTone(
  { database, now }: CommandContext,
  { ids, tone }: { readonly ids: readonly MentionId[]; readonly tone: Tone | null },
) {
  const found = requireMentions(database, ids);
  const seqs = found.map((mention) => mention.seq);
  saveToneByHand(database, seqs, tone, now);
  return { label: `${nameTone(tone)}: ${nameMentions(found)}` };
}

/** The beginning of what a mention says, in quotes, for a toast. */
export function quoteHeadline(headline: MarkedText): string {
  return quoteText(headline.map((piece) => piece.text).join(''));
}

/** The beginning of a text, in quotes, for a toast. */
export function quoteText(text: string): string {
  return `“${text.length <= maxQuoteLength ? text : `${text.slice(0, maxQuoteLength).replace(/\s+\S*$/, '')}…`}”`;
}
