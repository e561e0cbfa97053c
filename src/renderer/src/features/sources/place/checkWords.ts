import type { Check, FeedProblem } from '#contract';
import { explainFeedProblem } from '../../../shared/sentences.ts';
import { describeCount, describeDayAndClock, type TimeFrame } from '../../../shared/timeWords.ts';

export type CheckWords = {
  readonly tone: 'good' | 'quiet' | 'bad';
  readonly words: string;
};

function describeNews({ newEntryCount, newMentionCount }: Check): CheckWords {
  if (newEntryCount === 0) return { tone: 'quiet', words: 'nothing new' };
  const posts = newEntryCount === null ? 'heard' : `${newEntryCount.toLocaleString('en')} new`;
  if (!newMentionCount) return { tone: 'good', words: posts };
  return { tone: 'good', words: `${posts}, ${describeCount(newMentionCount, 'mention')}` };
}

function describeSkipped({ skipReason, untilAt }: Check, frame: TimeFrame): string {
  const until = untilAt === null ? '' : ` until ${describeDayAndClock(untilAt, frame)}`;
  switch (skipReason) {
    case 'hostPause':
      return `left alone${until}, as their server asked`;
    case 'offline':
      return `not asked${until}: this computer was offline`;
    case 'notRunning':
      return `not asked${until}: Earmark was closed, or the computer asleep`;
    case null:
      return `not asked${until}`;
    default:
      return skipReason satisfies never;
  }
}

/** In a log the answer itself is shortest. */
function describeProblem(problem: FeedProblem): string {
  const { code, status } = problem;
  const isAnswer = status && code !== 'tooManyRequests' && code !== 'signInNeeded';
  return isAnswer ? `their site answered “${status}”` : explainFeedProblem(problem).happened;
}

/** What came of one check, in a few words. */
export function describeCheck(check: Check, frame: TimeFrame): CheckWords {
  switch (check.outcome) {
    case 'heard':
      return describeNews(check);
    case 'unchanged':
      return { tone: 'quiet', words: 'nothing new' };
    case 'problem':
      return { tone: 'bad', words: describeProblem(check.problem ?? { code: 'unreadable' }) };
    case 'skipped':
      return { tone: 'quiet', words: describeSkipped(check, frame) };
    default:
      return check.outcome satisfies never;
  }
}
