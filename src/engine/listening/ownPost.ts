import type { Block, Inline } from '#contract';
import { flattenTree } from '../textTree.ts';
import type { Entry } from './types.ts';

/** What a post of the shop's own tells of what it answers. */
export type OwnPost = {
  /** What the shop itself says in it, without what it quotes. */
  readonly text: string;
  readonly links: readonly string[];
  /** What it repeats of others. */
  readonly quotes: readonly string[];
};

const maxTextChars = 10_000;
const maxQuoteChars = 2_000;
const maxLinks = 50;
const maxQuotes = 10;

/** Takes a post of the shop's own apart: what it says, what it quotes, and where it points to. Pure. */
export function describeOwnPost({
  text,
  title,
  plainText,
}: Pick<Entry, 'text' | 'title' | 'plainText'>): OwnPost {
  const said = flattenTree(
    text.filter((block, index) => block.type !== 'quote' && !namesQuoted(block, text[index + 1])),
  ).trim();
  return {
    text: (said || plainText.trim() || (title ?? '')).slice(0, maxTextChars),
    links: [...new Set(listLinks(text))].slice(0, maxLinks),
    quotes: text
      .filter(({ type }) => type === 'quote')
      .map((quote) => flattenTree([quote]).slice(0, maxQuoteChars))
      .slice(0, maxQuotes),
  };
}

/** The line above a quotation in which a forum says whose it is: `rowan_t:` */
function namesQuoted(block: Block, next: Block | undefined): boolean {
  if (next?.type !== 'quote' || block.type !== 'paragraph') return false;
  return /^\S.{0,80}:$/u.test(flattenTree([block]).trim());
}

function listLinks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return listInlineLinks(block.children);
      case 'quote':
        return listLinks(block.children);
      case 'list':
        return block.items.flatMap(listLinks);
      default:
        return block satisfies never;
    }
  });
}

function listInlineLinks(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'link') return [inline.address, ...listInlineLinks(inline.children)];
    return inline.type === 'emphasis' ? listInlineLinks(inline.children) : [];
  });
}
