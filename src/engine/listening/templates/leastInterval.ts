import type { PlaceTemplate } from '#contract';
import { bingWeb, reviewRadar } from './searches.ts';

const limited: readonly { readonly id: PlaceTemplate; readonly leastIntervalMs?: number }[] = [
  bingWeb,
  reviewRadar,
];

/** How long to leave between two good checks of a feed that a recipe made, in milliseconds; 0 for no such bound. */
export function findLeastIntervalMs(template: PlaceTemplate | null): number {
  return limited.find(({ id }) => id === template)?.leastIntervalMs ?? 0;
}
