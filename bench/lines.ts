import type { ContenderName } from './contender.ts';
import { hostileFeeds } from './hostileFeeds.ts';

/** The time of a contender's measure in the round under way, in milliseconds. */
type TimeOf = (contender: ContenderName, measure: string) => number;

export type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** One thing that is held against its bound; the ratio is worked out within each round. */
type Goal = {
  readonly says: string;
  readonly bound: Bound;
  readonly ratio: (timeOf: TimeOf) => number;
};

export type Line = {
  readonly name: string;
  /** They run in this order, each in a process of its own. */
  readonly contenders: readonly ContenderName[];
  readonly goals: readonly Goal[];
};

/** All that the bench measures, what matters most first. */
export const lines: readonly Line[] = [
  {
    name: 'poll-cold',
    contenders: ['drain', 'scan', 'insert', 'poll'],
    goals: [
      {
        says: 'first poll until all is stored and counted ÷ (drain + scan + insert)',
        bound: { atMost: 1.3 },
        ratio: (timeOf) =>
          timeOf('poll', 'coldMs') /
          (timeOf('drain', 'coldMs') + timeOf('scan', 'scanMs') + timeOf('insert', 'insertMs')),
      },
    ],
  },
  {
    name: 'poll-unchanged',
    contenders: ['drain', 'poll', 'drain without validators', 'poll without validators'],
    goals: [
      {
        says: 'second poll, all 304 ÷ drain of the same',
        bound: { atMost: 1.5 },
        ratio: (timeOf) => timeOf('poll', 'quietMs') / timeOf('drain', 'quietMs'),
      },
      {
        says: 'second poll, all 200 with nothing new ÷ drain of the same',
        bound: { atMost: 1.5 },
        ratio: (timeOf) =>
          timeOf('poll without validators', 'quietMs') / timeOf('drain without validators', 'quietMs'),
      },
    ],
  },
  {
    name: 'ingest',
    contenders: ['insert', 'ingest'],
    goals: [
      {
        says: 'storing the first 10,000 mentions ÷ insert',
        bound: { atMost: 1.25 },
        ratio: (timeOf) => timeOf('ingest', 'firstMs') / timeOf('insert', 'insertMs'),
      },
      {
        says: 'rate of 10,000 more, on top of all others ÷ rate of the first',
        bound: { atLeast: 0.6 },
        ratio: (timeOf) => timeOf('ingest', 'firstMs') / timeOf('ingest', 'lastMs'),
      },
    ],
  },
  {
    name: 'read',
    contenders: ['rss-parser', 'read'],
    goals: [
      {
        says: 'feeds read in a second ÷ those of rss-parser',
        bound: { atLeast: 2.5 },
        ratio: (timeOf) => timeOf('rss-parser', 'readMs') / timeOf('read', 'readMs'),
      },
    ],
  },
  {
    name: 'hostile',
    contenders: ['scan hostile', 'read hostile'],
    goals: [
      {
        says: 'the worst of all hostile bodies: reading it ÷ (10 scans of it + 50 ms)',
        bound: { atMost: 1 },
        ratio: (timeOf) =>
          Math.max(
            ...hostileFeeds.map(
              ({ name }) => timeOf('read hostile', name) / (10 * timeOf('scan hostile', name) + 50),
            ),
          ),
      },
    ],
  },
];
