import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compileListening, type ListeningFor } from '../listening/describeEntry.ts';
import { listUrgentWords } from '../listening/tone/languages.ts';
import type { Clock, Limits, Resolve } from '../options.ts';
import { toWatchToMatch } from '../watches/rows.ts';
import type { SampleSeed } from '../writer/seedSample.ts';
import { allFeeds } from './content/allFeeds.ts';
import { listPastDecisions } from './content/pastDecisions.ts';
import { createSampleFeeds } from './createSampleFeeds.ts';
import { listManualChecks } from './manualChecks.ts';
import { recallPast } from './recallPast.ts';
import { sampleSavedReplies } from './savedReplies.ts';
import { startSampleServer } from './startSampleServer.ts';

const eightWeeksMs = 8 * 7 * 24 * 60 * 60 * 1000;

/** New words trickle in while someone looks around, so the feeds are checked much more often than real ones may be. */
const sampleLimits: Partial<Limits> = {
  shortestIntervalMs: 10_000,
  longestIntervalMs: 10_000,
  firstRetryMs: 20_000,
  catchUpMs: 5_000,
  // Eight weeks of talk come in at once: however slow the machine, they go in together, in the order they were said.
  gatherMs: 5_000,
};

const SampleFile = z.object({ startedAt: z.int() });

/**
 * Starts the sample shop's own feed server on this machine, and answers what an engine needs to listen to it. When the
 * sample of a profile began is kept in its folder, so that its feeds still say the same after a restart.
 */
export async function openSampleShop(options: {
  readonly dataFolder: string;
  readonly clock: Clock;
}): Promise<{ readonly resolve: Resolve; readonly sample: SampleSeed; readonly limits: Partial<Limits> }> {
  const startedAt = readStart(options.dataFolder, options.clock());
  const { feeds, watches, business } = createSampleFeeds({ startedAt });
  // In an empty profile the watches get the numbers from 1 on.
  const listeningFor = compileListening({
    watches: watches.map((watch, index) => toWatchToMatch(index + 1, watch)),
    rules: [],
    ownHandles: business.ownHandles,
    tone: { urgentWords: listUrgentWords({}), learned: {} },
  });
  const { resolve } = await startSampleServer({ startedAt, clock: options.clock });
  return {
    resolve,
    sample: {
      business,
      watches,
      feeds: await Promise.all(feeds.map((feed) => withPast(feed, startedAt, listeningFor))),
      savedReplies: sampleSavedReplies,
      manualChecks: listManualChecks(startedAt),
      decisions: listPastDecisions(startedAt),
      heardSince: startedAt - eightWeeksMs,
    },
    limits: sampleLimits,
  };
}

async function withPast<Feed extends { readonly address: string }>(
  feed: Feed,
  startedAt: number,
  listeningFor: ListeningFor,
) {
  const content = allFeeds.find(({ address }) => address === feed.address);
  return { ...feed, past: content ? await recallPast(content, startedAt, listeningFor) : [] };
}

function readStart(dataFolder: string, now: number): number {
  const file = join(dataFolder, 'sample.json');
  if (existsSync(file)) return SampleFile.parse(JSON.parse(readFileSync(file, 'utf8'))).startedAt;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify({ startedAt: now } satisfies z.infer<typeof SampleFile>));
  return now;
}
