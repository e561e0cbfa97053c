import type { Feed, PlaceGroup } from '#contract';
import { findHearing, type Hearing } from '../coverageWords.ts';

export type GroupOfPlaces = {
  readonly group: PlaceGroup;
  readonly places: readonly { readonly feed: Feed; readonly hearing: Hearing }[];
};

/** Places that were given by their address are sites. */
const order: readonly PlaceGroup[] = ['news', 'reviews', 'forums', 'social', 'media', 'town', 'site'];
const worstFirst: readonly Hearing[] = ['bad', 'late', 'waiting', 'well', 'paused'];

/** The places by their kind, in each what needs attention first. */
export function groupPlaces(feeds: readonly Feed[]): GroupOfPlaces[] {
  const byGroup = Map.groupBy(feeds, ({ group }): PlaceGroup => group ?? 'site');
  return order.flatMap((group) => {
    const places = (byGroup.get(group) ?? [])
      .map((feed) => ({ feed, hearing: findHearing(feed) }))
      .sort((a, b) => worstFirst.indexOf(a.hearing) - worstFirst.indexOf(b.hearing));
    return places.length === 0 ? [] : [{ group, places }];
  });
}
