import { setTimeout as wait } from 'node:timers/promises';
import { openWriter } from '../../src/engine/database/open.ts';
import { entryCount } from '../feeds.ts';
import { type Contender, findPercentile, type Job, measureMs } from '../job.ts';
import { openTownEngine } from './townEngine.ts';
import { townFile } from './towns.ts';

const idleReads = 600;
const betweenReadsMs = 2;

/** A page of New and the counts, asked for again and again: with nothing else to do, and while every feed says something new. */
export const listsWhilePolling: Contender = async (job) => {
  haveAllFeedsDue(job);
  const engine = await openTownEngine(job, 'small');
  const { mentions } = engine.client;
  const read = () =>
    measureMs(async () => {
      await mentions.list({ view: 'new', limit: 100 });
      await mentions.counts();
    });
  const idle: number[] = [];
  while (idle.length < idleReads) {
    idle.push(await read());
    await wait(betweenReadsMs);
  }
  const before = (await mentions.counts()).all;
  const polling: number[] = [];
  engine.startListening();
  while ((await mentions.counts()).all < before + entryCount) {
    polling.push(await read());
    await wait(betweenReadsMs);
  }
  await engine.close();
  return { idleP99Ms: findPercentile(idle, 0.99), pollingP99Ms: findPercentile(polling, 0.99) };
};

/** At addresses where each answer says something else. */
function haveAllFeedsDue(job: Job): void {
  const database = openWriter(townFile(job, 'small'));
  database.exec(`
    UPDATE feeds SET address = replace(address, '/plain.xml', '/fresh.xml');
    UPDATE feed_fetch SET next_check_at = 0`);
  database.close();
}
