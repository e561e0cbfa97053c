import type { Block, Inline, TextTree } from '#contract';
import { resolveAddress } from './addresses.ts';
import { capText } from './cleanText.ts';

export type Picture = Extract<Inline, { type: 'picture' }>;

/** More of them are left out. */
export const maxPictures = 12;

const maxAltChars = 500;
/** Smaller than this, in pixels, it is an icon, or there to count readers. */
const leastSide = 32;

/** What an `img` tells of its picture; null where it has no address of the web, or is too small to be seen. */
export function readPicture(
  findAttribute: (name: string) => string | null,
  alt: string,
  base: string | null,
): Picture | null {
  const isTiny = ['width', 'height'].some((side) => {
    const pixels = Number.parseInt(findAttribute(side) ?? '', 10);
    return pixels < leastSide;
  });
  const address = isTiny ? null : resolveAddress(findAttribute('src') ?? '', base);
  return address === null ? null : { type: 'picture', address, alt: capText(alt, maxAltChars) };
}

/** Puts pictures at the end of the last paragraph of a text, where they change no word of it and no break. */
export function addPictures(tree: TextTree, pictures: readonly Picture[]): TextTree {
  if (pictures.length === 0) return tree;
  const last = tree.at(-1);
  if (last === undefined) return [{ type: 'paragraph', children: pictures }];
  return [...tree.slice(0, -1), addToBlock(last, pictures)];
}

function addToBlock(block: Block, pictures: readonly Picture[]): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: [...block.children, ...pictures] };
    case 'quote':
      return { ...block, children: addPictures(block.children, pictures) };
    case 'list':
      return {
        ...block,
        items: [...block.items.slice(0, -1), addPictures(block.items.at(-1) ?? [], pictures)],
      };
    default:
      return block satisfies never;
  }
}
