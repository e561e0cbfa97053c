import type { Line } from './line.ts';

/** What a screen shows in one refresh, in milliseconds. */
const frameMs = 1_000 / 60;
const operatorsMs = 50;

/** Reading and deciding: lists, search, the window itself. Those with an absolute bound are held to a frame of the screen. */
export const inboxLines: readonly Line[] = [
  {
    name: 'lists',
    prepare: ['prepare towns'],
    contenders: ['lists small', 'lists large'],
    goals: [
      {
        says: 'first page of a view at the larger size, 95th percentile, in milliseconds',
        bound: { atMost: frameMs },
        ratio: (timeOf) => timeOf('lists large', 'firstPageMs'),
      },
      {
        says: 'the same ÷ at a tenth of the mentions',
        bound: { atMost: 2 },
        ratio: (timeOf) => timeOf('lists large', 'firstPageMs') / timeOf('lists small', 'firstPageMs'),
      },
      {
        says: 'counts of all views, 95th percentile, in milliseconds',
        bound: { atMost: frameMs },
        ratio: (timeOf) => timeOf('lists large', 'countsMs'),
      },
      {
        says: 'the same ÷ at a tenth of the mentions',
        bound: { atMost: 2 },
        ratio: (timeOf) => timeOf('lists large', 'countsMs') / timeOf('lists small', 'countsMs'),
      },
      {
        says: 'a page deep down in All ÷ its first page',
        bound: { atMost: 5 },
        ratio: (timeOf) => timeOf('lists large', 'deepPageMs') / timeOf('lists large', 'topPageMs'),
      },
    ],
  },
  {
    name: 'search',
    prepare: ['prepare towns'],
    contenders: ['search large'],
    goals: [
      ...(['word', 'phrase', 'twoLetters', 'threeLetters'] as const).map((kind) => ({
        says: `search by ${kind}, 95th percentile, in milliseconds`,
        bound: { atMost: frameMs },
        ratio: (timeOf: Parameters<Line['goals'][number]['ratio']>[0]) => timeOf('search large', `${kind}Ms`),
      })),
      ...(['operators'] as const).map((kind) => ({
        says: `${kind}, 95th percentile, in milliseconds`,
        bound: { atMost: operatorsMs },
        ratio: (timeOf: Parameters<Line['goals'][number]['ratio']>[0]) => timeOf('search large', `${kind}Ms`),
      })),
    ],
  },
  {
    name: 'busy-lists',
    prepare: ['prepare towns'],
    contenders: ['lists while polling'],
    goals: [
      {
        says: 'a page of New while polling flat out ÷ idle, 99th percentiles',
        bound: { atMost: 2 },
        ratio: (timeOf) =>
          timeOf('lists while polling', 'pollingP99Ms') / timeOf('lists while polling', 'idleP99Ms'),
      },
    ],
  },
  {
    name: 'triage',
    prepare: ['prepare towns'],
    contenders: ['triage'],
    goals: [
      {
        says: 'key until the next mention is painted, 95th percentile, in frames',
        bound: { atMost: 2 },
        ratio: (timeOf) => timeOf('triage', 'paintedP95Ms') / frameMs,
      },
    ],
  },
  {
    name: 'scroll',
    prepare: ['prepare towns'],
    contenders: ['scroll plainly', 'scroll'],
    goals: [
      {
        says: 'scrolling through the list ÷ through a plain list of divs',
        bound: { atMost: 1.3 },
        ratio: (timeOf) => timeOf('scroll', 'scrolledMs') / timeOf('scroll plainly', 'scrolledMs'),
      },
    ],
  },
  {
    name: 'app-start',
    prepare: ['prepare towns', 'prepare bare window'],
    contenders: ['bare window', 'start'],
    goals: [
      {
        says: 'start until the inbox can be used ÷ until a bare window with React and Mantine is drawn',
        bound: { atMost: 1.5 },
        ratio: (timeOf) => timeOf('start', 'usableMs') / timeOf('bare window', 'usableMs'),
      },
    ],
  },
];
