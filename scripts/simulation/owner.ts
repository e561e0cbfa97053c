import { type CommandId, type DecidedState, type MentionId, plainBusiness, plainWatch } from '#contract';
import { type ReadableDatabase, sql } from '../../src/engine/database/open.ts';
import type { SampleSeed } from '../../src/engine/writer/seedSample.ts';
import { createDice, type Dice } from './dice.ts';
import type { Shop } from './shop.ts';
import { dayMs, hourMs, shopName, startsAt, type World } from './world.ts';

/** Of the new mentions of a morning so many are decided. */
const decidedShare = 0.8;

export const makeCommandId = () => crypto.randomUUID() as CommandId;

/** The shop before anything was heard: what the first answers hold is history to it. */
export function makeSeed(world: World): SampleSeed {
  return {
    business: { ...plainBusiness, name: shopName, timeZone: 'Europe/London' },
    watches: [{ ...plainWatch, name: 'Our name', kind: 'name', anyOf: [shopName], allOf: [], noneOf: [] }],
    feeds: world.feeds.map(({ title, host }) => ({
      title,
      address: `http://${host}/feed.xml`,
      siteAddress: `http://${host}/`,
    })),
    heardSince: startsAt - dayMs,
  };
}

/** Whether the computer is awake: from seven to nineteen, on some days round the clock, and not at all in the holidays. */
export function isAwake(now: number): boolean {
  const day = Math.floor((now - startsAt) / dayMs);
  if (day % 120 >= 100 && day % 120 < 107) return false;
  const hour = new Date(now).getUTCHours();
  return day % 5 === 0 || (hour >= 7 && hour < 19);
}

export type Owner = {
  /** Decides in the morning on most of what is new. */
  readonly decide: (shop: Shop, now: number) => Promise<void>;
  readonly decisions: ReadonlyMap<MentionId, DecidedState>;
};

export function createOwner(): Owner {
  const dice: Dice = createDice(7);
  const decisions = new Map<MentionId, DecidedState>();
  let decidedOn = -1;
  return {
    decisions,
    decide: async (shop, now) => {
      const day = Math.floor(now / dayMs);
      if (day === decidedOn || now % dayMs < 8 * hourMs) return;
      decidedOn = day;
      const ids = readNew(shop.database).filter((id) => !decisions.has(id) && dice.chance(decidedShare));
      for (const to of ['waiting', 'dismissed'] as const) {
        const share = ids.filter((_, index) => (index % 2 === 0) === (to === 'waiting')).slice(0, 1000);
        if (share.length === 0) continue;
        await shop.decide(share, to, now);
        for (const id of share) decisions.set(id, to);
      }
    },
  };
}

function readNew(database: ReadableDatabase): MentionId[] {
  return sql<{ id: MentionId }>(
    database,
    `SELECT mentions.id AS id
     FROM decisions
     JOIN mentions ON mentions.seq = decisions.mention
     WHERE decisions.state = 'new'`,
  )
    .all()
    .map(({ id }) => id);
}
