import { plainBusiness, plainWatch } from '#contract';
import type { SampleSeed } from '../../src/engine/writer/seedSample.ts';
import { entryCount, feedAddress, feedCount, feedHost, type Place, shopName } from '../feeds.ts';

const minuteMs = 60_000;

/** A shop with one watch and all feeds of the bench, heard since long, so that nothing in them is history. */
export function makeSeed(place: Place): SampleSeed {
  return {
    business: { ...plainBusiness, name: shopName, timeZone: 'Europe/London' },
    watches: [{ ...plainWatch, name: 'Our name', kind: 'name', anyOf: [shopName], allOf: [], noneOf: [] }],
    feeds: Array.from({ length: feedCount }, (_, index) => ({
      title: `Feed ${index}`,
      address: feedAddress(index, place),
      siteAddress: `http://${feedHost(index)}/`,
    })),
    heardSince: Date.now() - entryCount * minuteMs,
  };
}
