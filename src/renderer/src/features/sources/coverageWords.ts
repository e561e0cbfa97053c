import type { Feed, FeedState, ManualCheck } from '#contract';

/** How well places of a state are heard. */
export type Hearing = 'well' | 'late' | 'bad' | 'waiting' | 'paused';

const hearings: Record<FeedState, Hearing> = {
  ok: 'well',
  quiet: 'well',
  checking: 'well',
  late: 'late',
  broken: 'bad',
  ended: 'bad',
  waiting: 'waiting',
  paused: 'paused',
};

export function findHearing({ state }: Pick<Feed, 'state'>): Hearing {
  return hearings[state];
}

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function spell(count: number): string {
  return smallNumbers[count] ?? count.toLocaleString('en');
}

const places = (count: number) => `${spell(count)} ${count === 1 ? 'place' : 'places'}`;

function startSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const order: readonly Hearing[] = ['well', 'waiting', 'late', 'bad', 'paused'];

function describeShare(hearing: Hearing, count: number): string {
  switch (hearing) {
    case 'well':
      return 'heard well';
    case 'late':
      return 'late';
    case 'bad':
      return count === 1 ? 'needs you' : 'need you';
    case 'waiting':
      return 'not checked yet';
    case 'paused':
      return 'paused';
    default:
      return hearing satisfies never;
  }
}

/** How well all places are heard, in a sentence: `Nine places heard well, one late, one needs you.` */
export function describeCoverage(feeds: readonly Pick<Feed, 'state'>[]): string {
  const counts = Map.groupBy(feeds, findHearing);
  const [first, ...others] = order.flatMap((hearing) => {
    const count = counts.get(hearing)?.length ?? 0;
    return count === 0 ? [] : [{ hearing, count }];
  });
  if (!first) return 'Earmark hears what people say at the places you choose.';
  if (others.length === 0 && first.hearing === 'well') {
    return startSentence(`${places(first.count)}, ${first.count === 1 ? '' : 'all '}heard well`);
  }
  const parts = [
    `${places(first.count)} ${describeShare(first.hearing, first.count)}`,
    ...others.map(({ hearing, count }) => `${spell(count)} ${describeShare(hearing, count)}`),
  ];
  return startSentence(parts.join(', '));
}

/** How many places only people can look at: `Three places can’t be heard by any program.` */
export function describeDeafness(manualChecks: readonly ManualCheck[]): string {
  const count = manualChecks.length;
  return count === 0 ? '' : startSentence(`${places(count)} can’t be heard by any program`);
}
