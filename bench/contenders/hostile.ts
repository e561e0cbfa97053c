import { SaxesParser } from 'saxes';
import { readBody } from '../../src/engine/listening/reading/readBody.ts';
import { feedAddress } from '../feeds.ts';
import { hostileFeeds } from '../hostileFeeds.ts';
import { type Measures, measureMs } from '../job.ts';

/** What Earmark's reading thread takes for each hostile body. */
export function readHostile(): Promise<Measures> {
  const options = { contentType: 'application/xml', now: Date.now(), maxEntries: 1000 };
  const address = feedAddress(0, 'plain');
  return measureAll((bytes) => readBody({ ...options, bytes, address }));
}

/** The floor: saxes goes over the same bodies to their end, whatever it thinks of them. */
export function scanHostile(): Promise<Measures> {
  return measureAll((bytes) => {
    const parser = new SaxesParser();
    parser.on('error', () => undefined);
    parser.write(Buffer.from(bytes).toString()).close();
  });
}

async function measureAll(work: (bytes: Uint8Array) => unknown): Promise<Measures> {
  const measures: Record<string, number> = {};
  for (const { name, write } of hostileFeeds) {
    const bytes = new Uint8Array(Buffer.from(write()));
    measures[name] = await measureMs(() => work(bytes));
  }
  return measures;
}
