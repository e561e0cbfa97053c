import type { ListedPlace, ListedPlaceVerdict } from '#contract';
import { describeCount } from '../../../shared/timeWords.ts';

/** What becomes of a place, in words. */
export const verdictWords: Record<ListedPlaceVerdict, string> = {
  new: 'new',
  known: 'you listen here already',
  repeated: 'in the list twice',
  addressNotValid: 'not an address of the web',
  privateNetwork: 'in a private network; add it by hand',
  secretLeftOut: 'its secret was left out; add it by hand',
};

const order: readonly ListedPlaceVerdict[] = [
  'new',
  'addressNotValid',
  'privateNetwork',
  'secretLeftOut',
  'known',
  'repeated',
];

/** The new ones first, then those that can't be taken, then those that need nothing. */
export function orderPlaces(places: readonly ListedPlace[]): readonly ListedPlace[] {
  return places.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
}

export function countNew(places: readonly ListedPlace[]): number {
  return places.filter(({ verdict }) => verdict === 'new').length;
}

/** What is in a list, in a sentence: `296 new places, 4 that you listen to already, 2 that can’t be taken.` */
export function describeList(places: readonly ListedPlace[], overCount: number): string {
  const newCount = countNew(places);
  const knownCount = places.filter(({ verdict }) => verdict === 'known' || verdict === 'repeated').length;
  const refusedCount = places.length - newCount - knownCount;
  if (places.length === 0) return 'There are no places in this list.';
  const parts = [
    newCount === 0 ? 'Nothing new' : describeCount(newCount, 'new place'),
    knownCount > 0 ? `${knownCount.toLocaleString('en')} that you have already` : '',
    refusedCount > 0 ? `${refusedCount.toLocaleString('en')} that can’t be taken` : '',
    overCount > 0 ? `${overCount.toLocaleString('en')} more than fit` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
