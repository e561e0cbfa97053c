import { createContext, useContext, useMemo } from 'react';
import type { DateOrder } from '#contract';
import { useNow } from './now.ts';
import type { TimeFrame } from './timeWords.ts';

/** The shop's zone, for everything below. */
export const ShopZone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The words are English, so the dates are too; which kind of English is the reader's own. */
const locale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en-GB';

/** What words about time are read in: the shop's zone and the present instant. */
export function useTimeFrame(): TimeFrame {
  const now = useNow();
  const timeZone = useContext(ShopZone);
  return useMemo(() => ({ now, timeZone, locale }), [now, timeZone]);
}

/** How the reader writes 3/4: Americans put the month first. */
export function readDateOrder({ locale }: Pick<TimeFrame, 'locale'>): DateOrder {
  return /^en-(?:US|PH)\b/.test(locale) ? 'monthFirst' : 'dayFirst';
}
