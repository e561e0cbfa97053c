import { bareWindow, prepareBareWindow, start } from './contenders/appStart.ts';
import { drain } from './contenders/drain.ts';
import { grow } from './contenders/grow.ts';
import { readHostile, scanHostile } from './contenders/hostile.ts';
import { scroll, scrollPlainly, triage } from './contenders/inboxWindow.ts';
import { ingest } from './contenders/ingest.ts';
import { insert } from './contenders/insert.ts';
import { lists } from './contenders/lists.ts';
import { listsWhilePolling } from './contenders/listsWhilePolling.ts';
import { mainLoop } from './contenders/mainLoop.ts';
import { match, matchScan } from './contenders/match.ts';
import { newsboat } from './contenders/newsboat.ts';
import { poll } from './contenders/poll.ts';
import { prepare } from './contenders/prepare.ts';
import {
  readWithEarmark,
  readWithFeedsmith,
  readWithRowanmanning,
  readWithRssParser,
} from './contenders/read.ts';
import { scan } from './contenders/scan.ts';
import { searches } from './contenders/searches.ts';
import { prepareTowns } from './contenders/towns.ts';
import type { Contender, Job } from './job.ts';

/** A child of the bench: does what one contender does, tells what it measured, and ends. */
const contenders = {
  poll: poll('tagged'),
  'poll without validators': poll('plain'),
  drain: drain('tagged'),
  'drain without validators': drain('plain'),
  scan,
  insert,
  ingest,
  read: readWithEarmark,
  'rss-parser': readWithRssParser,
  feedsmith: readWithFeedsmith,
  '@rowanmanning/feed-parser': readWithRowanmanning,
  match,
  'match scan': matchScan,
  newsboat,
  'grow small': grow('small'),
  'grow large': grow('large'),
  'lists small': lists('small'),
  'lists large': lists('large'),
  'search large': searches('large'),
  'lists while polling': listsWhilePolling,
  triage,
  scroll,
  'scroll plainly': scrollPlainly,
  start,
  'bare window': bareWindow,
  'main loop': mainLoop,
  'read hostile': readHostile,
  'scan hostile': scanHostile,
  prepare,
  'prepare towns': prepareTowns,
  'prepare bare window': prepareBareWindow,
} satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

if (process.send !== undefined) {
  const [name, job] = process.argv.slice(2) as [ContenderName, string];
  const measures = await contenders[name](JSON.parse(job) as Job);
  process.send(measures, () => process.exit());
}
