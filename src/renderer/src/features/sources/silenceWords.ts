import type { Feed } from '#contract';
import { describeClock, describeDuration, describeMoment, type TimeFrame } from '../../shared/timeWords.ts';

export type FeedHealth = {
  /** What the dot shows; the words say it too. */
  readonly tone: 'good' | 'quiet' | 'busy' | 'late' | 'bad';
  readonly words: string;
  readonly detail: string;
  /** What the owner can do, where anything can be done. */
  readonly advice?: string;
};

const dayMs = 24 * 60 * 60_000;

/** How often something is said where such a gap is usual. */
function describeRate(usualGapMs: number): string {
  if (usualGapMs < 1.5 * dayMs) return 'something most days';
  if (usualGapMs < 5 * dayMs) return 'something every few days';
  if (usualGapMs < 10 * dayMs) return 'about once a week';
  if (usualGapMs < 20 * dayMs) return 'two or three posts a month';
  if (usualGapMs < 45 * dayMs) return 'about once a month';
  return 'something every few months';
}

/** On which day: `today 7:42`, `yesterday`, `Tuesday`, `9 Nov`. */
function describeDay(at: number, frame: TimeFrame): string {
  const moment = describeMoment(at, frame);
  if (moment === 'Yesterday') return 'yesterday';
  return describeClock(at, frame) === moment ? `today ${moment}` : moment;
}

const nothingThere: FeedHealth = {
  tone: 'quiet',
  words: 'Nothing there yet',
  detail: 'it answers, but holds no posts',
  advice: 'If there should be some, look whether this is the right address.',
};

const nothingFound: FeedHealth = {
  tone: 'quiet',
  words: 'Nothing found yet',
  detail: 'it answers, but has found nobody who speaks of you',
};

/** A place that answers, but has never said anything. */
export function describeNothing({ isSearch }: Feed): FeedHealth {
  return isSearch ? nothingFound : nothingThere;
}

/** A place where little is said, or nothing for a while, which is no reason to worry. */
export function describeQuietHealth(feed: Feed, frame: TimeFrame): FeedHealth {
  const { lastSaidAt, usualGapMs, lateAfterMs, isSearch } = feed;
  if (lastSaidAt === null) return describeNothing(feed);
  const silenceMs = frame.now - lastSaidAt;
  if (usualGapMs !== null && (lateAfterMs !== null || silenceMs <= usualGapMs)) {
    return { tone: 'quiet', words: 'Quiet, as usual', detail: describeRate(usualGapMs) };
  }
  const silence = describeDuration(silenceMs);
  if (isSearch) return { tone: 'quiet', words: 'Quiet', detail: `found nothing for ${silence}` };
  const last = describeDay(lastSaidAt, frame);
  return { tone: 'quiet', words: 'Quiet', detail: `nothing for ${silence}; last post ${last}` };
}

/** A place that has been silent for longer than is usual for it. */
export function describeLateHealth({ lastSaidAt }: Feed, frame: TimeFrame): FeedHealth {
  const last = lastSaidAt === null ? '' : `; last post ${describeDay(lastSaidAt, frame)}`;
  return {
    tone: 'late',
    words: 'Late',
    detail: `usually something by now${last}`,
    advice: 'Look whether they write somewhere else now. It may just be a holiday.',
  };
}
