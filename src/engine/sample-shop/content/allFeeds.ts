import type { SampleFeed } from '../types.ts';
import { burrow } from './burrow.ts';
import { crumbsAndQuays } from './crumbsAndQuays.ts';
import { ferryBulletin } from './ferryBulletin.ts';
import { forum } from './forum.ts';
import { gazette } from './gazette.ts';
import { lighthouseLog } from './lighthouseLog.ts';
import { lowTideLetters } from './lowTideLetters.ts';
import { market } from './market.ts';
import { millstone } from './millstone.ts';
import { headlines, newsSearch } from './newsSearches.ts';
import { parish } from './parish.ts';
import { quayside } from './quayside.ts';
import { reviewRadar } from './reviewRadar.ts';
import { slipwayNotices } from './slipwayNotices.ts';

/** Every feed of the sample, in the order in which a shop would add them. */
export const allFeeds: readonly SampleFeed[] = [
  newsSearch,
  headlines,
  burrow,
  quayside,
  millstone,
  forum,
  gazette,
  lowTideLetters,
  reviewRadar,
  crumbsAndQuays,
  market,
  parish,
  lighthouseLog,
  slipwayNotices,
  ferryBulletin,
];
