import type { Feed } from '#contract';
import { readHost } from '../../shared/addresses.ts';
import { explainFeedProblem } from '../../shared/sentences.ts';
import {
  describeAgo,
  describeClock,
  describeSince,
  describeUpcoming,
  type TimeFrame,
} from '../../shared/timeWords.ts';

export type FeedHealth = {
  /** What the dot shows; the words say it too. */
  readonly tone: 'good' | 'quiet' | 'busy' | 'bad';
  readonly words: string;
  readonly detail: string;
  /** What the owner can do, where anything can be done. */
  readonly advice?: string;
};

function describeNextCheck({ nextCheckAt }: Feed, frame: TimeFrame): string {
  return nextCheckAt === null ? '' : describeUpcoming(nextCheckAt, frame);
}

/** A server that allows few questions is no trouble: the feed waits its turn. */
function describeHeldOff({ address, nextCheckAt }: Feed, frame: TimeFrame): FeedHealth {
  const isReddit = /(^|\.)reddit\.com$/.test(readHost(address));
  const rule = isReddit ? 'Reddit allows one question a minute' : 'their site asked us to come less often';
  if (nextCheckAt === null) return { tone: 'quiet', words: 'Waiting its turn', detail: rule };
  const isSoon = nextCheckAt - frame.now < 60 * 60_000;
  const next = isSoon ? `at ${describeClock(nextCheckAt, frame)}` : describeUpcoming(nextCheckAt, frame);
  return { tone: 'quiet', words: 'Waiting its turn', detail: `${rule}; next ${next}` };
}

function describeGoodHealth(feed: Feed, frame: TimeFrame): FeedHealth {
  if (feed.isHeldOff) return describeHeldOff(feed, frame);
  if (feed.lastEntryCount === 0) {
    return {
      tone: 'quiet',
      words: 'Nothing there yet',
      detail: 'it answers, but holds no posts',
      advice: 'If there should be some, look whether this is the right address.',
    };
  }
  const isQuiet = feed.activity.every((count) => count === 0);
  const checked = feed.lastCheckedAt === null ? '' : `checked ${describeAgo(feed.lastCheckedAt, frame)}`;
  const next = describeNextCheck(feed, frame);
  return {
    tone: isQuiet ? 'quiet' : 'good',
    words: isQuiet ? 'Quiet for eight weeks' : 'Hearing well',
    detail: [checked, next && `next ${next}`].filter(Boolean).join(', '),
  };
}

function describeBadHealth(feed: Feed, frame: TimeFrame): FeedHealth {
  const { happened, advice } = explainFeedProblem(feed.problem ?? { code: 'unreadable' });
  const next = describeNextCheck(feed, frame);
  return {
    tone: 'bad',
    words: feed.brokenSinceAt === null ? 'Broken' : `Broken ${describeSince(feed.brokenSinceAt, frame)}`,
    detail: next ? `${happened} Next try ${next}.` : happened,
    advice,
  };
}

/** How well a place is heard, in words. */
export function describeFeedHealth(feed: Feed, frame: TimeFrame): FeedHealth {
  switch (feed.state) {
    case 'waiting':
      return {
        tone: 'quiet',
        words: 'Not checked yet',
        detail: `first check ${describeNextCheck(feed, frame) || 'soon'}`,
      };
    case 'checking':
      return { tone: 'busy', words: 'Checking…', detail: 'this may take a moment' };
    case 'ok':
      return describeGoodHealth(feed, frame);
    case 'broken':
      return describeBadHealth(feed, frame);
    case 'ended': {
      const { happened, advice } = explainFeedProblem(feed.problem ?? { code: 'gone' });
      return { tone: 'bad', words: 'It has ended', detail: happened, advice };
    }
    case 'paused':
      return { tone: 'quiet', words: 'Paused', detail: 'Earmark doesn’t look here until you resume it' };
    default:
      return feed.state satisfies never;
  }
}

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function spell(count: number): string {
  return smallNumbers[count] ?? count.toLocaleString('en');
}

function startSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How well all places are heard, in one sentence: `Nine places heard well, one needs you.` */
export function describeCoverage(feeds: readonly Feed[]): string {
  const pausedCount = feeds.filter(({ state }) => state === 'paused').length;
  const total = feeds.length - pausedCount;
  const bad = feeds.filter(({ state }) => state === 'broken' || state === 'ended').length;
  const waiting = feeds.filter(({ state }) => state === 'waiting').length;
  const good = total - bad - waiting;
  const places = (count: number) => `${spell(count)} ${count === 1 ? 'place' : 'places'}`;
  if (feeds.length === 0) return 'Earmark hears what people say at the places you choose.';
  const paused = pausedCount > 0 ? `${spell(pausedCount)} paused` : '';
  if (total === 0) return startSentence(`${places(pausedCount)} paused`);
  if (good === total && !paused)
    return startSentence(total === 1 ? 'one place, heard well' : `${places(total)}, all heard well`);
  const parts = [
    good > 0 ? `${places(good)} heard well` : '',
    waiting > 0 ? `${good > 0 ? spell(waiting) : places(waiting)} not checked yet` : '',
    bad > 0 ? `${good + waiting > 0 ? spell(bad) : places(bad)} ${bad === 1 ? 'needs' : 'need'} you` : '',
    paused,
  ];
  return startSentence(parts.filter(Boolean).join(', '));
}
