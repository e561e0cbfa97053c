import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ManualCheck, ManualCheckDetails, ManualCheckId } from '#contract';
import { findDueOn } from '../../../src/engine/manual-checks/dueOn.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { dayMs } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const reviews: ManualCheckDetails = {
  name: 'Google reviews',
  address: 'https://maps.example/bluedoor',
  everyDays: 7,
  weekday: null,
  place: 'google-reviews',
};

const add = async (details: Partial<ManualCheckDetails> = {}) =>
  (await test.client.manualChecks.add({ commandId: makeCommandId(), details: { ...reviews, ...details } }))
    .id;
const visit = (id: ManualCheckId) => test.client.manualChecks.visit({ commandId: makeCommandId(), id });
const undo = () => test.client.commands.undo({ commandId: null });
const list = () => test.client.manualChecks.list();

describe('a place that only people can look at', () => {
  it('is due at once, and again after each visit', async () => {
    const id = await add();
    const added = test.now;
    const fresh: ManualCheck = {
      ...reviews,
      id,
      addedAt: added,
      lastVisitAt: null,
      visitCount: 0,
      dueOn: '2026-11-16',
    };
    expect(await list()).toEqual([fresh]);
    test.now += dayMs;
    expect((await visit(id)).label).toBe('You looked at “Google reviews”');
    expect(await list()).toEqual([
      { ...fresh, lastVisitAt: added + dayMs, visitCount: 1, dueOn: '2026-11-24' },
    ]);
  });

  it('is as before when a visit, a change, its removal and its adding are taken back', async () => {
    const id = await add();
    const states = [await list()];
    await visit(id);
    states.push(await list());
    await test.client.manualChecks.edit({
      commandId: makeCommandId(),
      id,
      details: { ...reviews, name: 'Reviews', everyDays: 14, weekday: 1 },
    });
    states.push(await list());
    await test.client.manualChecks.remove({ commandId: makeCommandId(), id });
    expect(await list()).toEqual([]);
    for (const state of states.toReversed()) {
      await undo();
      expect(await list()).toEqual(state);
    }
    await undo();
    expect(await list()).toEqual([]);
  });

  it('counts a visit once, however often it is sent', async () => {
    const id = await add();
    const commandId = makeCommandId();
    await test.client.manualChecks.visit({ commandId, id });
    await test.client.manualChecks.visit({ commandId, id });
    expect((await list()).map(({ visitCount }) => visitCount)).toEqual([1]);
  });

  it('keeps its visits when its adding is taken back out of turn', async () => {
    const commandId = makeCommandId();
    const { id } = await test.client.manualChecks.add({ commandId, details: reviews });
    await visit(id);
    await test.client.commands.undo({ commandId });
    expect(await list()).toEqual([]);
    await expect(visit(id)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'manual check' } });
  });

  it('stands behind those that have been due for longer', async () => {
    const names = async () => (await list()).map(({ name }) => name);
    const first = await add({ name: 'first' });
    await add({ name: 'second' });
    await visit(first);
    expect(await names()).toEqual(['second', 'first']);
  });

  it('needs an address that a browser opens', async () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'http://192.168.0.1/']) {
      await expect(add({ address })).rejects.toMatchObject({ code: 'FEED_NOT_HEARD' });
    }
    expect(await list()).toEqual([]);
  });

  it('is offered where no program can hear, with a page for this shop', async () => {
    const { business } = await test.client.settings.get();
    await test.client.settings.saveBusiness({
      commandId: makeCommandId(),
      business: { ...business, name: 'Blue Door Bakery', town: 'Harbour Town' },
    });
    const offered = await test.client.manualChecks.deafPlaces();
    expect(offered.map(({ id }) => id).sort()).toEqual([
      'facebook',
      'google-reviews',
      'instagram',
      'linkedin',
      'nextdoor',
      'tiktok',
      'tripadvisor',
      'trustpilot',
      'x',
      'yelp',
    ]);
    expect(offered.find(({ id }) => id === 'google-reviews')?.address).toContain('Blue+Door+Bakery');
  });
});

describe('the day it is due', () => {
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  it.each<[string, number, number | null, string | null, string]>([
    ['never looked, any day', 7, null, null, '2026-11-16'],
    ['never looked, on Thursdays', 7, 4, null, '2026-11-19'],
    ['weekly, looked on Monday', 7, null, '2026-11-16', '2026-11-23'],
    ['every second Monday, looked on the day', 14, 1, '2026-11-16', '2026-11-30'],
    ['every second Monday, looked two days late', 14, 1, '2026-11-18', '2026-11-30'],
    ['every second Monday, looked six days late', 14, 1, '2026-11-22', '2026-11-30'],
    ['weekly on Mondays, looked on the day', 7, 1, '2026-11-16', '2026-11-23'],
    ['daily on Mondays is weekly', 1, 1, '2026-11-16', '2026-11-23'],
  ])('%s', (_name, everyDays, weekday, visited, dueOn) => {
    const lastVisitAt = visited === null ? null : at(visited);
    expect(findDueOn({ everyDays, weekday, addedAt: at('2026-11-16'), lastVisitAt }, 'Europe/London')).toBe(
      dueOn,
    );
  });

  it('is a day of the shop’s zone', () => {
    const recurrence = {
      everyDays: 1,
      weekday: null,
      addedAt: 0,
      lastVisitAt: Date.parse('2026-11-16T12:00Z'),
    };
    expect([findDueOn(recurrence, 'Europe/London'), findDueOn(recurrence, 'Pacific/Auckland')]).toEqual([
      '2026-11-17',
      '2026-11-18',
    ]);
  });
});
