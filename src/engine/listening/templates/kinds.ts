import type { PlaceGroup, PlaceTemplate } from '#contract';
import * as people from './people.ts';
import * as searches from './searches.ts';
import * as sites from './sites.ts';

type Kind = { readonly group: PlaceGroup; readonly isSearch: boolean };
type Recipe = { readonly id: PlaceTemplate; readonly group: PlaceGroup };

const { redditPage, ...asking } = searches;

function listKinds(recipes: readonly Recipe[], isSearch: boolean): [PlaceTemplate, Kind][] {
  return recipes.map(({ id, group }) => [id, { group, isSearch }]);
}

const kinds = new Map<PlaceTemplate, Kind>([
  ...listKinds(Object.values(asking), true),
  ...listKinds([redditPage, ...Object.values(people), ...Object.values(sites)], false),
  ['podcast', { group: 'media', isSearch: false }],
  ['site', { group: 'site', isSearch: false }],
]);

/** What kind of place a recipe makes, and whether it only answers a search: the silence of one says nothing. */
export function findKind(template: PlaceTemplate | null): {
  readonly group: PlaceGroup | null;
  readonly isSearch: boolean;
} {
  return (template && kinds.get(template)) ?? { group: null, isSearch: false };
}
