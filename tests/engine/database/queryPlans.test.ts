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
import { cardsQuery } from '../../../src/engine/mentions/listRows.ts';
import { reasonsQuery } from '../../../src/engine/mentions/reasonRows.ts';
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

const parameters = { wakesAt: 0, mention: 1, limit: 50, now: 0, search: '"a"' };

/** The first table that a query walks, and whether it sorts. */
function explain(query: string): { readonly walks: string; readonly sorts: boolean } {
  const needed = Object.fromEntries(
    Object.entries(parameters).filter(([name]) => query.includes(`:${name}`)),
  );
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all(needed) as { detail: string }[];
  return {
    walks: steps[0]?.detail ?? '',
    sorts: steps.some(({ detail }) => detail.includes('TEMP B-TREE FOR ORDER BY')),
  };
}

describe('a page of the list', () => {
  const byState = (range: string) =>
    `SEARCH decisions USING INDEX decisions_by_state (state=? AND bucket=? AND mention${range})`;
  const byWake = (range: string) => `SEARCH decisions USING INDEX decisions_by_wake (${range})`;
  it.each<[MentionView, number, boolean, string]>([
    ['new', 0, false, 'SEARCH early_wakes USING INTEGER PRIMARY KEY (rowid<?)'],
    ['new', 1, false, byWake('snoozed_until<?')],
    ['new', 2, false, byState('<?')],
    ['new', 3, false, byState('<?')],
    ['waiting', 0, false, byState('>?')],
    ['snoozed', 0, false, byWake('snoozed_until>?')],
    ['replied', 0, false, byState('<?')],
    ['closed', 0, false, byState('<?')],
    ['dismissed', 0, false, byState('<?')],
    ['history', 0, false, byState('<?')],
    ['all', 0, false, 'SEARCH mentions USING INTEGER PRIMARY KEY (rowid<?)'],
    ['new', 1, true, 'SCAN mention_search VIRTUAL TABLE INDEX'],
    ['waiting', 0, true, 'SCAN mention_search VIRTUAL TABLE INDEX'],
    ['all', 0, true, 'SCAN mention_search VIRTUAL TABLE INDEX'],
  ])(
    'of %s, part %i (searched: %s), follows an index from its place and sorts nothing',
    (view, part, isSearch, walks) => {
      const plan = explain(cardsQuery(view, part, isSearch));
      expect(plan).toEqual({ walks: expect.stringContaining(walks), sorts: false });
    },
  );
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
