import { hostileFeeds } from './hostileFeeds.ts';
import type { Line } from './line.ts';

/** Hearing: polling, storing, matching, reading. */
export const listeningLines: readonly Line[] = [
  {
    name: 'poll-cold',
    contenders: ['drain', 'scan', 'insert', 'poll', 'newsboat'],
    goals: [
      {
        says: 'first poll until all is stored and counted ÷ (drain + scan + insert)',
        bound: { atMost: 1.3 },
        ratio: (timeOf) =>
          timeOf('poll', 'coldMs') /
          (timeOf('drain', 'coldMs') + timeOf('scan', 'scanMs') + timeOf('insert', 'insertMs')),
      },
      {
        says: 'newsboat, sixteen threads, which neither matches nor indexes ÷ the same first poll',
        bound: { atLeast: 4 },
        needs: 'newsboat',
        ratio: (timeOf) => timeOf('newsboat', 'coldMs') / timeOf('poll', 'coldMs'),
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
        ratio: (timeOf) => timeOf('ingest', 'storeMs') / timeOf('insert', 'insertMs'),
      },
    ],
  },
  {
    name: 'growth',
    prepare: ['prepare towns'],
    contenders: ['grow small', 'grow large'],
    goals: [
      {
        says: 'rate of storing 10,000 on top of ten times as many mentions ÷ rate on top of fewer',
        bound: { atLeast: 0.6 },
        ratio: (timeOf) => timeOf('grow small', 'storeMs') / timeOf('grow large', 'storeMs'),
      },
    ],
  },
  {
    name: 'match',
    contenders: ['match scan', 'match'],
    goals: [
      {
        says: '10,000 entries held against 50 watches ÷ one compiled pattern of their words',
        bound: { atMost: 3 },
        ratio: (timeOf) => timeOf('match', 'matchMs') / timeOf('match scan', 'matchMs'),
      },
    ],
  },
  {
    name: 'main-loop',
    contenders: ['main loop'],
    goals: [
      {
        says: "99th percentile of the shell's loop delay during a first poll, in milliseconds",
        bound: { atMost: 8 },
        ratio: (timeOf) => timeOf('main loop', 'p99Ms'),
      },
    ],
  },
  {
    name: 'read',
    contenders: ['rss-parser', 'feedsmith', '@rowanmanning/feed-parser', 'read'],
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
