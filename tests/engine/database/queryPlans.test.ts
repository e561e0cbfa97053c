import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { MentionView } from '#contract';
import { prepareForRows } from '../../../src/engine/database/givenRows.ts';
import { migrate } from '../../../src/engine/database/migrate.ts';
import { openWriter } from '../../../src/engine/database/open.ts';
import { lastSaidQuery } from '../../../src/engine/feeds/rows.ts';
import { saidTimesQuery } from '../../../src/engine/listening/rows.ts';
import { cardsQuery, pickNamed } from '../../../src/engine/mentions/listRows.ts';
import { reasonsQuery } from '../../../src/engine/mentions/reasonRows.ts';
import { viewQuery } from '../../../src/engine/search/findRows.ts';
import { type HitsWay, hitsQuery } from '../../../src/engine/search/hitRows.ts';
import { breakThroughQuery, inNewOfFeedQuery, releaseQuery } from '../../../src/engine/threads/rows.ts';
import { mentionsToScoreQuery } from '../../../src/engine/tones/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'earmark-plans-'));
const database = openWriter(join(folder, 'earmark.sqlite'));
migrate(database);
prepareForRows(database, 1, 'SELECT c0 FROM given_1');
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const parameters: Record<string, unknown> = {
  wakesAt: 0,
  mention: 1,
  limit: 50,
  now: 0,
  match: '"a"',
  above: 0,
  below: 9,
  excluded: '"a"',
  someHits: 9,
  f0: '[]',
};

function listSteps(query: string): string[] {
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all(pickNamed(query, parameters)) as {
    detail: string;
  }[];
  return steps.map(({ detail }) => detail);
}

/** The first table that a query walks, and whether it sorts. */
function explain(query: string): { readonly walks: string; readonly sorts: boolean } {
  const steps = listSteps(query);
  return { walks: steps[0] ?? '', sorts: steps.some((step) => step.includes('TEMP B-TREE FOR ORDER BY')) };
}

describe('a page of the list', () => {
  const byState = (range: string) =>
    `SEARCH decisions USING INDEX decisions_by_state (state=? AND bucket=? AND mention${range})`;
  const byWake = (range: string) => `SEARCH decisions USING INDEX decisions_by_wake (${range})`;
  it.each<[MentionView, number, string]>([
    ['new', 0, 'SEARCH early_wakes USING INTEGER PRIMARY KEY (rowid<?)'],
    ['new', 1, byWake('snoozed_until<?')],
    ['new', 2, byState('<?')],
    ['new', 3, byState('<?')],
    ['waiting', 0, byState('>?')],
    ['snoozed', 0, byWake('snoozed_until>?')],
    ['replied', 0, byState('<?')],
    ['closed', 0, byState('<?')],
    ['dismissed', 0, byState('<?')],
    ['history', 0, byState('<?')],
    ['all', 0, 'SEARCH mentions USING INTEGER PRIMARY KEY (rowid<?)'],
  ])('of %s, part %i, follows an index from its place and sorts nothing', (view, part, walks) => {
    const plan = explain(cardsQuery(view, part));
    expect(plan).toEqual({ walks: expect.stringContaining(walks), sorts: false });
  });
});

const filters = {
  none: { conditions: [], values: {}, isRare: false },
  common: { conditions: ['mentions.language IS :f0'], values: {}, isRare: false },
  rare: {
    conditions: [
      'mentions.seq IN (SELECT sightings.mention FROM sightings WHERE sightings.feed IN (SELECT value FROM json_each(:f0)))',
    ],
    values: {},
    isRare: true,
  },
};
const searched = (view: MentionView, kind: keyof typeof filters, viewCount: number) => ({
  view,
  viewCount,
  filters: filters[kind],
  match: { match: null, excluded: null, near: null },
  isHopeless: false,
  now: 0,
});

describe('a filtered list', () => {
  const facets = 'SEARCH mentions USING COVERING INDEX mentions_by_facets';
  it.each<[string, MentionView, number, keyof typeof filters, number, readonly string[]]>([
    [
      'few mentions',
      'waiting',
      0,
      'common',
      100,
      ['SEARCH decisions USING INDEX decisions_by_state', facets],
    ],
    [
      'many mentions',
      'dismissed',
      0,
      'common',
      1_000_000,
      [facets, 'SEARCH decisions USING INTEGER PRIMARY KEY'],
    ],
    ['all mentions', 'all', 0, 'common', 1_000_000, [facets, 'SEARCH decisions USING INTEGER PRIMARY KEY']],
    [
      'what was put off',
      'snoozed',
      0,
      'common',
      1_000_000,
      ['SEARCH decisions USING INDEX decisions_by_wake', facets],
    ],
    ['few of all', 'all', 0, 'rare', 1_000_000, ['SEARCH mentions USING INTEGER PRIMARY KEY (rowid=?)']],
  ])('of %s walks along an index', (_name, view, part, kind, viewCount, walks) => {
    const steps = listSteps(viewQuery(searched(view, kind, viewCount), part, 'view'));
    expect(steps.filter((step) => /^SEARCH (mentions|decisions)/.test(step)).slice(0, walks.length)).toEqual(
      walks.map((walk) => expect.stringContaining(walk)),
    );
  });
});

describe('what is found by words', () => {
  const hits = 'SCAN mention_search VIRTUAL TABLE INDEX';
  it.each<[string, MentionView, keyof typeof filters, number, HitsWay, string | null]>([
    ['in many mentions', 'all', 'none', 1_000_000, 'hits', null],
    ['in many mentions, filtered', 'all', 'common', 1_000_000, 'someHits', null],
    [
      'in mentions that pass',
      'all',
      'common',
      1_000_000,
      'cards',
      'SCAN mentions USING COVERING INDEX mentions_by_facets',
    ],
    ['in few mentions', 'waiting', 'none', 100, 'cards', 'SEARCH decisions USING INDEX decisions_by_state'],
    [
      'in few of all',
      'all',
      'rare',
      1_000_000,
      'cards',
      'SEARCH mentions USING INTEGER PRIMARY KEY (rowid=?)',
    ],
  ])(
    '%s follows the index of words from its place and sorts nothing',
    (_name, view, kind, viewCount, way, cards) => {
      const steps = listSteps(hitsQuery(searched(view, kind, viewCount), false, way));
      const readsCards = steps.indexOf('MATERIALIZE cards');
      expect({
        walks: steps.filter((step) => step.startsWith(hits) || step.includes('FOR ORDER BY')),
        cards: readsCards === -1 ? null : steps[readsCards + 1],
      }).toEqual({
        walks: [expect.stringMatching(/^SCAN mention_search VIRTUAL TABLE INDEX 192:M\d><$/)],
        cards: cards === null ? null : expect.stringContaining(cards),
      });
    },
  );
});

describe('going through the stored mentions for their tone', () => {
  it('takes them by their number, and sorts nothing', () => {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${mentionsToScoreQuery}`).all(1, 2) as {
      detail: string;
    }[];
    expect(steps.map(({ detail }) => detail)).toEqual([
      'SEARCH mentions USING INTEGER PRIMARY KEY (rowid<?)',
      'SEARCH decisions USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });
});

describe('the list of feeds', () => {
  it('finds what each said last by one look into an index', () => {
    const query = `EXPLAIN QUERY PLAN SELECT (${lastSaidQuery}) FROM feeds`;
    const steps = database.prepare(query).all() as { detail: string }[];
    expect(steps.map(({ detail }) => detail).slice(1)).toEqual([
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH entries USING COVERING INDEX entries_by_feed (feed=?)',
    ]);
  });
});

describe('when a feed last said something', () => {
  it('stands in an index, newest first', () => {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${saidTimesQuery}`).all(1) as { detail: string }[];
    expect(steps.map(({ detail }) => detail)).toEqual([
      'SEARCH entries USING COVERING INDEX entries_by_feed (feed=?)',
    ]);
  });
});

describe('the reasons given lately', () => {
  it('are found by an index of what has one, newest first', () => {
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN ${reasonsQuery}`)
      .all({ to: 'closed', outcome: 'noReplyNeeded', limit: 9 }) as { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH mention_events USING INDEX mention_events_by_reason (to_state=? AND outcome=?)',
    ]);
  });
});

describe('quiet threads', () => {
  const planOf = (query: string, ...values: unknown[]) =>
    (database.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values) as { detail: string }[]).map(
      ({ detail }) => detail,
    );

  it('find what is in New by the state, and each mention of it by its number', () => {
    expect(planOf(inNewOfFeedQuery, 1)).toEqual([
      'SEARCH decisions USING INDEX decisions_by_state (state=? AND bucket=?)',
      'SEARCH mentions USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });

  it('look at some mentions by their number alone', () => {
    expect(planOf(breakThroughQuery)).toContain('SEARCH decisions USING INTEGER PRIMARY KEY (rowid=?)');
  });

  it('find what they hold by an index of nothing else', () => {
    expect(planOf(releaseQuery)[0]).toBe(
      'SEARCH decisions USING COVERING INDEX decisions_by_quiet_thread (quieted_by=?)',
    );
  });
});
