import { drain } from './contenders/drain.ts';
import { readHostile, scanHostile } from './contenders/hostile.ts';
import { ingest } from './contenders/ingest.ts';
import { insert } from './contenders/insert.ts';
import { poll } from './contenders/poll.ts';
import { prepare } from './contenders/prepare.ts';
import { readWithEarmark, readWithRssParser } from './contenders/read.ts';
import { scan } from './contenders/scan.ts';
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
  'read hostile': readHostile,
  'scan hostile': scanHostile,
  prepare,
} satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

if (process.send !== undefined) {
  const [name, job] = process.argv.slice(2) as [ContenderName, string];
  const measures = await contenders[name](JSON.parse(job) as Job);
  process.send(measures, () => process.exit());
}
