import type { Feed, PlaceGroup } from '#contract';
import { findHearing, type Hearing } from '../coverageWords.ts';

/** What stands in for places whose recipe is not known: they were given by their address. */
export type CoverageGroup = PlaceGroup | 'given';

export type GroupOfPlaces = {
  readonly group: CoverageGroup;
  readonly places: readonly { readonly feed: Feed; readonly hearing: Hearing }[];
};

const order: readonly CoverageGroup[] = [
  'news',
  'reviews',
  'forums',
  'social',
  'media',
  'town',
  'site',
  'given',
];
const worstFirst: readonly Hearing[] = ['bad', 'late', 'waiting', 'well', 'paused'];

/** The places by their kind, in each what needs attention first. */
export function groupPlaces(feeds: readonly Feed[]): GroupOfPlaces[] {
  const byGroup = Map.groupBy(feeds, ({ group }): CoverageGroup => group ?? 'given');
  return order.flatMap((group) => {
    const places = (byGroup.get(group) ?? [])
      .map((feed) => ({ feed, hearing: findHearing(feed) }))
      .sort((a, b) => worstFirst.indexOf(a.hearing) - worstFirst.indexOf(b.hearing));
    return places.length === 0 ? [] : [{ group, places }];
  });
}
