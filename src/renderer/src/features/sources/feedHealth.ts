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
import { describeLateHealth, describeNothing, describeQuietHealth, type FeedHealth } from './silenceWords.ts';

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
  const checked = feed.lastCheckedAt === null ? '' : `checked ${describeAgo(feed.lastCheckedAt, frame)}`;
  const next = describeNextCheck(feed, frame);
  return {
    tone: 'good',
    words: 'Hearing well',
    detail: [checked, next && `next ${next}`].filter(Boolean).join(', '),
  };
}

/** One failed check says nothing about a place yet. */
function describeHiccup(feed: Feed, frame: TimeFrame): FeedHealth {
  const { happened } = explainFeedProblem(feed.problem ?? { code: 'unreadable' });
  const next = describeNextCheck(feed, frame);
  return {
    tone: 'quiet',
    words: 'One check failed',
    detail: next ? `${happened} Trying again ${next}.` : happened,
  };
}

function describeHeardHealth(feed: Feed, state: 'ok' | 'quiet' | 'late', frame: TimeFrame): FeedHealth {
  if (feed.isHeldOff) return describeHeldOff(feed, frame);
  if (feed.problem) return describeHiccup(feed, frame);
  if (state === 'late') return describeLateHealth(feed, frame);
  if (feed.lastSaidAt === null) return describeNothing(feed);
  return state === 'quiet' ? describeQuietHealth(feed, frame) : describeGoodHealth(feed, frame);
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

/** A place that is not asked again by itself. */
function describeEnd({ problem }: Feed): FeedHealth {
  if (problem?.code === 'readerStopped') {
    return {
      tone: 'bad',
      words: 'Put aside',
      detail: 'Reading it took more than is safe, three times in a row.',
      advice: 'Check it now if you think that it is well again.',
    };
  }
  const { happened, advice } = explainFeedProblem(problem ?? { code: 'gone' });
  return { tone: 'bad', words: 'It has ended', detail: happened, advice };
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
    case 'quiet':
    case 'late':
      return describeHeardHealth(feed, feed.state, frame);
    case 'broken':
      return describeBadHealth(feed, frame);
    case 'ended':
      return describeEnd(feed);
    case 'paused':
      return { tone: 'quiet', words: 'Paused', detail: 'Earmark doesn’t look here until you resume it' };
    default:
      return feed.state satisfies never;
  }
}
