import { expect, test } from 'vitest';
import type { Check } from '#contract';
import { describeCheck } from '../../src/renderer/src/features/sources/place/checkWords.ts';

const now = Date.parse('2026-11-21T08:05:00Z');
const frame = { now, timeZone: 'Europe/London', locale: 'en-GB' };

function describe(details: Partial<Check>): string {
  const bare = { problem: null, skipReason: null, untilAt: null, newEntryCount: null, newMentionCount: null };
  return describeCheck({ at: now, outcome: 'heard', ...bare, ...details }, frame).words;
}

test('says in a few words what came of a check', () => {
  expect([
    describe({ newEntryCount: 3, newMentionCount: 1 }),
    describe({ newEntryCount: 1, newMentionCount: 0 }),
    describe({ newEntryCount: 0, newMentionCount: 0 }),
    describe({ newMentionCount: 2 }),
    describe({ outcome: 'unchanged' }),
    describe({ outcome: 'problem', problem: { code: 'serverError', status: 500 } }),
  ]).toEqual([
    '3 new, 1 mention',
    '1 new',
    'nothing new',
    'heard, 2 mentions',
    'nothing new',
    'their site answered “500”',
  ]);
});

test('says why a place was not asked, and for how long', () => {
  const untilAt = Date.parse('2026-11-21T14:20:00Z');
  expect([
    describe({ outcome: 'skipped', skipReason: 'hostPause', untilAt }),
    describe({ outcome: 'skipped', skipReason: 'offline', untilAt: now - 60_000 }),
    describe({ outcome: 'skipped', skipReason: 'offline' }),
    describe({ outcome: 'skipped', skipReason: 'notRunning', untilAt: now - 60_000 }),
  ]).toEqual([
    'left alone until today 14:20, as their server asked',
    'not asked until today 8:04: this computer was offline',
    'not asked: this computer was offline',
    'not asked until today 8:04: Earmark was closed, or the computer asleep',
  ]);
});
