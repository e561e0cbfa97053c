import { createContext, useContext } from 'react';
import { type OpenDays, plainWaits, readWait, type Wait, type Waits } from '#contract';
import { useNow } from './now.ts';
import { describeCount, describeDuration } from './timeWords.ts';

/** By what waits are counted: the owner's limits, and the days on which the shop is open. */
export type WaitRules = { readonly waits: Waits; readonly open: OpenDays };

const plainRules: WaitRules = {
  waits: plainWaits,
  open: {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    openingDays: [],
    closedOn: [],
  },
};

/** The rules of the shop, for everything below. */
export const ShopWaits = createContext(plainRules);

/** How long somebody waits since an instant, and how long that is to the owner. */
export function useWait(since: number): Wait & { readonly countsAllDays: boolean } {
  const { waits, open } = useContext(ShopWaits);
  const now = useNow();
  const isNeverClosed = open.closedOn.length === 0 && new Set(open.openingDays).size % 7 === 0;
  return {
    ...readWait(since, now, waits, open),
    countsAllDays: waits.countsClosedDays || isNeverClosed,
  };
}

const dayMs = 24 * 60 * 60_000;

/** A wait in words, in days however long: `31 min`, `14 h`, `2 days`, `40 days`. */
export function describeWait(ms: number): string {
  return ms < dayMs ? describeDuration(ms) : describeCount(Math.floor(ms / dayMs), 'day');
}
