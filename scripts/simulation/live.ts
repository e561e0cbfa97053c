import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from './journal.ts';
import { type Finding, judge } from './judge.ts';
import { openShopInProcess } from './listenInProcess.ts';
import { openShopOverHttp } from './listenOverHttp.ts';
import { createOwner, isAwake, type Owner } from './owner.ts';
import type { Shop } from './shop.ts';
import { dayMs, startsAt, type World } from './world.ts';

/** The clock goes on by so much at a time. */
const stepMs = 15 * 60_000;

export type SimulationResult = {
  readonly requestCount: number;
  readonly hearableCount: number;
  readonly decisionCount: number;
  readonly findings: readonly Finding[];
};

type Life = {
  readonly world: World;
  readonly days: number;
  /** The first so many days are lived with the whole engine over real HTTP, the others in this process. */
  readonly daysOverHttp: number;
  readonly onDay?: (day: number) => void;
  /** For a control: what meddles with the shop's file after each step of the clock. */
  readonly meddle?: (day: number, databaseFile: string) => void;
};

/** Lives through so many days, and judges at the end. */
export async function live(life: Life): Promise<SimulationResult> {
  const { world, days, daysOverHttp } = life;
  const folder = mkdtempSync(join(tmpdir(), 'earmark-simulation-'));
  const databaseFile = join(folder, 'earmark.sqlite');
  const journal = openJournal();
  const owner = createOwner();
  try {
    if (daysOverHttp > 0) {
      const shop = await openShopOverHttp(folder, world, journal);
      await liveThrough(shop, owner, life, [0, daysOverHttp], databaseFile).finally(shop.close);
    }
    const shop = openShopInProcess(databaseFile, world, journal);
    try {
      await liveThrough(shop, owner, life, [daysOverHttp, days], databaseFile);
      return {
        requestCount: journal.countRequests(),
        hearableCount: journal.listHearable().size,
        decisionCount: owner.decisions.size,
        findings: judge({ database: shop.database, world, journal, decisions: owner.decisions }),
      };
    } finally {
      await shop.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function liveThrough(
  shop: Shop,
  owner: Owner,
  { onDay, meddle }: Life,
  [from, to]: readonly [number, number],
  databaseFile: string,
): Promise<void> {
  for (let now = startsAt + from * dayMs; now < startsAt + to * dayMs; now += stepMs) {
    if (isAwake(now)) {
      await shop.listen(now);
      await owner.decide(shop, now);
    }
    const day = (now - startsAt) / dayMs;
    meddle?.(day, databaseFile);
    if (Number.isInteger(day)) onDay?.(day);
  }
}
