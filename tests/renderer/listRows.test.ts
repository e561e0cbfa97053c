import { describe, expect, it } from 'vitest';
import type { MentionCard, MentionId } from '#contract';
import {
  describeQuietPart,
  findFloods,
  findRow,
  type ListRow,
  layOutRows,
  namePeople,
} from '../../src/renderer/src/features/inbox/listRows.ts';
import { makeCard } from './makeCard.ts';

let made = 0;
function post(given: Partial<MentionCard> = {}): MentionCard {
  made += 1;
  return { ...makeCard(`m${made}`, 'new'), ...given };
}
const inThread = (topic: string, given: Partial<MentionCard> = {}) =>
  post({
    thread: { key: `1 title:${topic}`, title: topic },
    author: { name: `person ${made}`, handle: null },
    ...given,
  });
const times = (count: number, make: (at: number) => MentionCard) =>
  Array.from({ length: count }, (_, at) => make(at));

const fold = (cards: readonly MentionCard[]) => ({ cards, floods: findFloods(cards) });
const empty = {
  quietPart: null,
  quiet: { cards: [], floods: [] },
  opened: new Set<string>(),
  openMention: null,
} as const;
const layOut = (cards: readonly MentionCard[], given: Partial<Parameters<typeof layOutRows>[0]> = {}) =>
  layOutRows({ ...empty, ...fold(cards), ...given });
const show = (rows: readonly ListRow[]) =>
  rows.map((row) => {
    if (row.kind === 'mention') return row.floodId === null ? 'mention' : 'in flood';
    if (row.kind === 'quiet') return row.isOpen ? 'quiet open' : 'quiet';
    return `${row.flood.cards.length} of ${row.flood.topic ?? row.flood.place}${row.isOpen ? ' open' : ''}`;
  });

describe('a flood', () => {
  it('is one row from five of one thread on, whoever said them', () => {
    const [four, five] = [times(4, () => inThread('bread')), times(5, () => inThread('bread'))];
    expect(show(layOut([...four, post(), ...five, post()]))).toEqual([
      ...times(4, () => post()).map(() => 'mention'),
      'mention',
      '5 of bread',
      'mention',
    ]);
  });

  it('is one row of one voice in one place within an hour, but never of different people', () => {
    const said = (minutes: number, name: string) =>
      post({ saidAt: minutes * 60_000, author: { name, handle: null } });
    expect(show(layOut(times(6, (at) => said(at * 12, 'bot'))))).toEqual(['6 of Harbour Town forum']);
    expect(show(layOut(times(6, (at) => said(at * 13, 'bot'))))).toEqual([
      '5 of Harbour Town forum',
      'mention',
    ]);
    expect(show(layOut(times(6, (at) => said(at, `person ${at}`))))).toEqual(
      times(6, () => post()).map(() => 'mention'),
    );
  });

  it('does not begin with posts that another thread begins behind', () => {
    const alone = times(2, () => post());
    expect(show(layOut([...alone, ...times(5, () => inThread('bread', { author: null }))]))).toEqual([
      'mention',
      'mention',
      '5 of bread',
    ]);
  });

  it('holds nothing urgent, decided or back from a snooze, and ends there', () => {
    for (const given of [
      { urgentWord: 'ill' },
      { state: 'waiting' as const },
      { snoozedUntil: 1 },
      { isUnlikely: true },
      { isQuiet: true },
    ]) {
      const cards = [
        ...times(3, () => inThread('bread')),
        inThread('bread', given),
        ...times(3, () => inThread('bread')),
      ];
      expect(show(layOut(cards))).toEqual(cards.map(() => 'mention'));
    }
  });

  it('shows its mentions when it is opened, and while one of them is read', () => {
    const cards = times(5, () => inThread('bread'));
    const [closed] = layOut(cards);
    const open = ['5 of bread open', ...cards.map(() => 'in flood')];
    expect(show(layOut(cards, { opened: new Set([closed?.id ?? '']) }))).toEqual(open);
    expect(show(layOut(cards, { openMention: cards[2]?.id ?? null }))).toEqual(open);
  });

  it('keeps its name while mentions come in above and below', () => {
    const cards = times(5, () => inThread('bread'));
    const [before] = layOut(cards);
    const [after] = layOut([inThread('bread'), ...cards, inThread('bread')]);
    expect(after?.id).toBe(before?.id);
  });

  it('is two floods where something stands between', () => {
    const rows = layOut([...times(5, () => inThread('bread')), post(), ...times(6, () => inThread('bread'))]);
    expect(show(rows)).toEqual(['5 of bread', 'mention', '6 of bread']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  });

  it('takes no more than one decision can', () => {
    expect(show(layOut(times(1005, () => inThread('bread'))))).toEqual(['1000 of bread', '5 of bread']);
  });

  it('is not folded where nothing is to be', () => {
    const cards = times(5, () => inThread('bread'));
    expect(show(layOut(cards, { floods: [] }))).toEqual(cards.map(() => 'mention'));
  });

  it('names the first of its people', () => {
    const people = (...names: string[]) =>
      namePeople({
        id: '',
        place: 'Forum',
        topic: null,
        cards: names.map((name) => post({ author: { name, handle: null } })),
      });
    expect([people('anna'), people('anna', 'ben', 'anna'), people('anna', 'ben', 'cleo')]).toEqual([
      'anna',
      'anna and ben',
      'anna, ben and others',
    ]);
  });
});

describe('the quiet part', () => {
  const part = { mentionCount: 14, threadCount: 2, isOver: false };

  it('stands below all others, closed or with its mentions', () => {
    const [cards, quietCards] = [times(1, () => post()), times(2, () => post({ isQuiet: true }))];
    expect(show(layOut(cards, { quietPart: part }))).toEqual(['mention', 'quiet']);
    expect(
      show(layOut(cards, { quietPart: part, quiet: fold(quietCards), opened: new Set(['quiet']) })),
    ).toEqual(['mention', 'quiet open', 'mention', 'mention']);
  });

  it('says how much it holds', () => {
    expect([
      describeQuietPart(part),
      describeQuietPart({ mentionCount: 1200, threadCount: 1, isOver: true }),
    ]).toEqual(['Quiet for a week: 14 in 2 threads', 'Was quiet: 1,200 in 1 thread']);
  });
});

describe('the place of a row', () => {
  it('is found by its own id, or by a mention in a closed flood', () => {
    const cards = [post(), ...times(5, () => inThread('bread'))];
    const rows = layOut(cards);
    expect([
      findRow(rows, cards[0]?.id ?? null),
      findRow(rows, cards[4]?.id ?? null),
      findRow(rows, 'gone' as MentionId),
      findRow(rows, null),
    ]).toEqual([0, 1, -1, -1]);
  });
});
