import type { SampleDecision } from '../../writer/seedSample.ts';
import { daysAgo, type Said, secondsLater } from '../said.ts';
import { forum } from './forum.ts';

type PastDecision = Omit<SampleDecision, 'address' | 'at' | 'snoozedUntil'> & {
  /** Of the post in the forum. */
  readonly id: string;
  readonly at: Said;
  readonly snoozedUntil?: Said;
};

/** What the owner decided before the sample began: somebody waits too long, something comes back soon, much has ended. */
const pastDecisions: readonly PastDecision[] = [
  { id: '20396', at: daysAgo(5, '19:10'), to: 'waiting' },
  { id: '20418', at: daysAgo(3, '12:10'), to: 'waiting' },
  { id: '20409', at: daysAgo(4, '08:20'), to: 'waiting', snoozedUntil: secondsLater(240) },
  {
    id: '20390',
    at: daysAgo(6, '16:20'),
    to: 'closed',
    outcome: 'thanked',
    reason: 'Told her at the counter',
  },
  {
    id: '20352',
    at: daysAgo(6, '16:24'),
    to: 'closed',
    outcome: 'answered',
    reason: 'The sheet is by the till again',
  },
  { id: '20288', at: daysAgo(6, '16:27'), to: 'closed', outcome: 'wonBack', reason: 'She has a tab now' },
  {
    id: '20338',
    at: daysAgo(6, '16:30'),
    to: 'closed',
    outcome: 'noReplyNeeded',
    reason: 'Only a kind word',
  },
];

/** The same with what is decided on, and when. */
export function listPastDecisions(startedAt: number): SampleDecision[] {
  return pastDecisions.map(({ id, at, snoozedUntil, ...decision }) => {
    const post = forum.entries.find((entry) => entry.id === id);
    if (!post) throw new Error(`the forum has no post ${id}`);
    return {
      ...decision,
      address: post.address,
      at: at(startedAt),
      snoozedUntil: snoozedUntil?.(startedAt) ?? null,
    };
  });
}
