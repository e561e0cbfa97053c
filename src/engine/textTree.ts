import type { Block, Inline, MarkedText, TextTree } from '#contract';

/** A stretch of a flattened text, counted in UTF-16 units. */
export type Stretch = { readonly start: number; readonly length: number };

/** The plain text of a tree: a break and the end of a block are one line feed each. Stretches are counted in this. */
export function flattenTree(tree: TextTree): string {
  let text = '';
  for (const [index, block] of tree.entries())
    text += index === 0 ? flattenBlock(block) : `\n${flattenBlock(block)}`;
  return text;
}

/** Every piece of a tree's text, and what stands within it after it. */
export function* iterateInlines(tree: TextTree): Generator<Inline> {
  for (const block of tree) {
    switch (block.type) {
      case 'paragraph':
        yield* iterateWithin(block.children);
        break;
      case 'quote':
        yield* iterateInlines(block.children);
        break;
      case 'list':
        for (const item of block.items) yield* iterateInlines(item);
        break;
      default:
        block satisfies never;
    }
  }
}

function* iterateWithin(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (inline.type === 'emphasis' || inline.type === 'link') yield* iterateWithin(inline.children);
  }
}

function flattenBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return flattenInlines(block.children);
    case 'quote':
      return flattenTree(block.children);
    case 'list':
      return block.items.map(flattenTree).join('\n');
    default:
      return block satisfies never;
  }
}

function flattenInlines(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) text += flattenInline(inline);
  return text;
}

function flattenInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'picture':
      return '';
    case 'emphasis':
    case 'link':
      return flattenInlines(inline.children);
    default:
      return inline satisfies never;
  }
}

/** Cuts a text into marked and unmarked pieces. Stretches may overlap, be unordered or reach beyond the text. */
export function markText(text: string, stretches: readonly Stretch[]): MarkedText {
  return createMarker(stretches).read(text);
}

/** The same tree, with the stretches of its flattened text in text nodes of their own that are marked. */
export function markTree(tree: TextTree, stretches: readonly Stretch[]): TextTree {
  return markBlocks(tree, createMarker(stretches));
}

function markBlocks(blocks: readonly Block[], marker: Marker): Block[] {
  return blocks.map((block, index) => {
    if (index > 0) marker.skipLineEnd();
    return markBlock(block, marker);
  });
}

function markBlock(block: Block, marker: Marker): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: markInlines(block.children, marker) };
    case 'quote':
      return { type: 'quote', children: markBlocks(block.children, marker) };
    case 'list':
      return {
        type: 'list',
        isOrdered: block.isOrdered,
        items: block.items.map((item, index) => {
          if (index > 0) marker.skipLineEnd();
          return markBlocks(item, marker);
        }),
      };
    default:
      return block satisfies never;
  }
}

function markInlines(inlines: readonly Inline[], marker: Marker): Inline[] {
  return inlines.flatMap((inline) => markInline(inline, marker));
}

function markInline(inline: Inline, marker: Marker): Inline[] {
  switch (inline.type) {
    case 'text':
      return marker
        .read(inline.text)
        .map(({ text, isMarked }) => (isMarked ? { type: 'text', text, isMarked } : { type: 'text', text }));
    case 'break':
      marker.skipLineEnd();
      return [inline];
    case 'picture':
      return [inline];
    case 'emphasis':
    case 'link':
      return [{ ...inline, children: markInlines(inline.children, marker) }];
    default:
      return inline satisfies never;
  }
}

type Marker = {
  /** Cuts the next piece of the flattened text. */
  readonly read: (text: string) => MarkedText;
  readonly skipLineEnd: () => void;
};

function createMarker(stretches: readonly Stretch[]): Marker {
  const ordered = joinStretches(stretches);
  let position = 0;
  let next = 0;

  function read(text: string): MarkedText {
    const pieces: MarkedText = [];
    const end = position + text.length;
    while (position < end) {
      while (next < ordered.length && (ordered[next]?.end ?? 0) <= position) next += 1;
      const stretch = ordered[next];
      const isMarked = stretch !== undefined && stretch.start <= position;
      const pieceEnd = Math.min(end, (isMarked ? stretch.end : stretch?.start) ?? end);
      pieces.push({
        text: text.slice(text.length - (end - position), text.length - (end - pieceEnd)),
        isMarked,
      });
      position = pieceEnd;
    }
    return pieces;
  }

  return {
    read,
    skipLineEnd: () => {
      position += 1;
    },
  };
}

/** In order, with neighbours and overlaps joined. */
function joinStretches(stretches: readonly Stretch[]): readonly { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  const ordered = stretches
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => one.start - other.start);
  for (const { start, length } of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, start + length);
    else joined.push({ start, end: start + length });
  }
  return joined;
}
