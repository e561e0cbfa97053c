import { pickWord, shopName } from '../feeds.ts';
import { type Contender, measurePercentile } from '../job.ts';
import { createRandom } from '../random.ts';
import { openTownEngine } from './townEngine.ts';
import type { TownSize } from './towns.ts';

const times = 120;

/** Search in all that was ever said, as the window asks for it: common words and rare ones, as they come. */
export function searches(size: TownSize): Contender {
  return async (job) => {
    const engine = await openTownEngine(job, size);
    const random = createRandom(7);
    const words = Array.from({ length: times }, () => pickWord(random));
    const search = (text: string) => engine.client.mentions.list({ view: 'all', query: text, limit: 100 });
    const measure = (write: (word: string, index: number) => string) =>
      measurePercentile(0.95, times, (index) => search(write(words[index] ?? '', index)));
    await search(shopName);
    const measures = {
      wordMs: await measure((word) => word),
      phraseMs: await measure((word, index) => (index % 2 === 0 ? `"${shopName}"` : `"${shopName} ${word}"`)),
      twoLettersMs: await measure((word) => word.slice(0, 2)),
      threeLettersMs: await measure((word) => `${word}xyz`.slice(0, 3)),
      operatorsMs: await measure((word) => `${word} -"${shopName}s" tone:neutral is:closed after:2020-01-01`),
    };
    await engine.close();
    return measures;
  };
}
