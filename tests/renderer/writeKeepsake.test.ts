import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CommandId, FeedId, FollowUpId, Mention, MentionId, ReplyId, SightingId } from '#contract';
import {
  fingerprint,
  joinKeepsake,
  writeKeepsake,
} from '../../src/renderer/src/features/inbox/keepsake/writeKeepsake.ts';

const saidAt = Date.UTC(2026, 10, 23, 7, 42);
const hourMs = 3_600_000;
const frame = { now: saidAt + 26 * hourMs, timeZone: 'Europe/London', locale: 'en-GB' };

const mention = {
  id: 'm' as MentionId,
  state: 'replied',
  author: { name: 'Ada', handle: '@ada' },
  place: 'Harbour forum',
  address: 'https://forum.example/1',
  saidAt,
  firstSeenAt: saidAt + hourMs,
  title: [
    { text: 'Stale ', isMarked: false },
    { text: 'rye', isMarked: true },
  ],
  text: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Twice ' },
        { type: 'emphasis', isStrong: true, children: [{ type: 'text', text: 'now' }] },
        { type: 'break' },
        { type: 'link', address: 'https://pictures.example/', children: [{ type: 'text', text: 'look' }] },
      ],
    },
    { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Is it good?' }] }] },
    {
      type: 'list',
      isOrdered: true,
      items: [[{ type: 'paragraph', children: [{ type: 'text', text: 'Hard' }] }]],
    },
  ],
  sightings: [
    {
      id: 's' as SightingId,
      feedId: 'f' as FeedId,
      place: 'Harbour forum',
      address: 'https://forum.example/1',
      seenAt: saidAt + hourMs,
      isFirst: true,
    },
  ],
  events: [
    {
      at: saidAt + 2 * hourMs,
      from: 'new',
      to: 'waiting',
      outcome: null,
      reason: null,
      snoozedUntil: null,
      commandId: 'c' as CommandId,
      because: null,
    },
  ],
} as unknown as Mention;

const kept = {
  mention,
  versions: [
    {
      sightingId: 's' as SightingId,
      place: 'Harbour forum',
      number: 1,
      seenAt: saidAt + hourMs,
      sha: 'ab12',
      title: 'Stale rye',
      text: 'Once',
    },
  ],
  replies: [
    {
      id: 'r' as ReplyId,
      mentionId: mention.id,
      text: 'We are sorry.\nCome by Friday.',
      place: 'Harbour forum',
      saidAt: saidAt + 3 * hourMs,
      address: null,
      recordedAt: saidAt + 3 * hourMs,
      editedAt: null,
    },
  ],
  followUps: [
    {
      id: 'u' as FollowUpId,
      mentionId: mention.id,
      replyId: null,
      text: 'Bake two more',
      dueOn: '2026-11-27',
      dueTime: null,
      promiseWords: 'by Friday',
      outcome: 'kept' as const,
      addedAt: saidAt,
      closedAt: saidAt,
    },
  ],
  shopName: 'Blue Door',
  frame,
};

test('tells everything there is of a mention in plain lines', () => {
  expect(joinKeepsake(writeKeepsake(kept))).toBe(`What was said

By: Ada, @ada
At: Harbour forum
Said: Monday, 23 November 2026 at 07:42 (Europe/London)
First heard: Monday, 23 November 2026 at 08:42 (Europe/London)
Address: https://forum.example/1


In their words

Stale rye

Twice now
look <https://pictures.example/>
> Is it good?
1. Hard


Where it was seen

Harbour forum, first seen Monday, 23 November 2026 at 08:42 (Europe/London), https://forum.example/1


How its text changed

First version, at Harbour forum, seen Monday, 23 November 2026 at 08:42 (Europe/London), SHA-256 ab12
Stale rye
Once



What was decided

Monday, 23 November 2026 at 09:42 (Europe/London): You decided that it concerns you


What was answered

Monday, 23 November 2026 at 10:42 (Europe/London), at Harbour forum
We are sorry.
Come by Friday.



What was to be done

By 2026-11-27: Bake two more (promised: “by Friday”) – kept


This keepsake

Made Tuesday, 24 November 2026 at 09:42 (Europe/London) for Blue Door by Earmark.
`);
});

test('leaves out what there is nothing of', () => {
  const sections = writeKeepsake({ ...kept, versions: [], replies: [], followUps: [] });
  expect(sections.map(({ heading }) => heading)).toEqual([
    'What was said',
    'In their words',
    'Where it was seen',
    'What was decided',
    'This keepsake',
  ]);
});

test('gives the fingerprint that any other program works out from the saved text', async () => {
  const text = joinKeepsake(writeKeepsake(kept));
  expect(await fingerprint(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
