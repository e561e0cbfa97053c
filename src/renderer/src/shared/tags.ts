import type { Tag, TagColour } from '#contract';
import { engine } from '../bridge/client.ts';

export type UsedTag = Tag & { readonly mentionCount: number };

/** The tags, the one used most first. */
export const tagsQuery = engine.tags.list.queryOptions();

export const colourNames: Record<TagColour, string> = {
  grey: 'Grey',
  brown: 'Brown',
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
  pink: 'Pink',
};

/** New tags take these in turn, so that neighbours can be told apart. */
const inTurn: readonly TagColour[] = [
  'blue',
  'orange',
  'green',
  'violet',
  'pink',
  'yellow',
  'teal',
  'red',
  'brown',
  'grey',
];

/** The colour that a new tag gets: one that the fewest have. Pure. */
export function pickColour(tags: readonly Tag[]): TagColour {
  const count = (colour: TagColour) => tags.filter((tag) => tag.colour === colour).length;
  return inTurn.reduce((best, colour) => (count(colour) < count(best) ? colour : best));
}

/** The name without case, accents and needless space: names with the same are one. Pure. */
export function foldTagName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
