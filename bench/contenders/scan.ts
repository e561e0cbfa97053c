import { SaxesParser } from 'saxes';
import { entryCount, feedCount, writeFeed } from '../feeds.ts';
import { assertCount, type Measures, measureMs } from '../job.ts';

/** The floor of reading: saxes goes through all feeds and only counts entries. */
export async function scan(): Promise<Measures> {
  const bodies = Array.from({ length: feedCount }, (_, index) => Buffer.from(writeFeed(index)));
  let found = 0;
  const scanMs = await measureMs(() => {
    for (const body of bodies) found += countEntries(body.toString());
  });
  assertCount('entries', found, entryCount);
  return { scanMs };
}

function countEntries(source: string): number {
  let found = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'item' || name === 'entry') found += 1;
  });
  parser.write(source).close();
  return found;
}
