import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, TextTree } from '#contract';
import { flattenTree, markText, markTree, type Stretch } from '../../src/engine/textTree.ts';
import { printTree } from './listening/reading/printTree.ts';

const tree: TextTree = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'The ' },
      { type: 'link', address: 'https://a.example/', children: [{ type: 'text', text: 'Blue Door' }] },
      { type: 'break' },
      { type: 'emphasis', isStrong: true, children: [{ type: 'text', text: 'rye' }] },
    ],
  },
  {
    type: 'list',
    isOrdered: false,
    items: [
      [{ type: 'paragraph', children: [{ type: 'text', text: 'one' }] }],
      [{ type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'two' }] }] }],
    ],
  },
];

const { inlines, blocks } = fc.letrec<{ inlines: Inline[]; blocks: Block[] }>((tie) => ({
  inlines: fc.array(
    fc.oneof(
      { maxDepth: 3 },
      fc.string().map((text): Inline => ({ type: 'text', text })),
      fc.constant<Inline>({ type: 'break' }),
      fc.constant<Inline>({ type: 'picture', address: 'https://a.example/a.png', alt: 'A loaf' }),
      tie('inlines').map((children): Inline => ({ type: 'emphasis', isStrong: true, children })),
      tie('inlines').map((children): Inline => ({ type: 'link', address: 'https://a.example/', children })),
    ),
    { maxLength: 4 },
  ),
  blocks: fc.array(
    fc.oneof(
      { maxDepth: 3 },
      tie('inlines').map((children): Block => ({ type: 'paragraph', children })),
      tie('blocks').map((children): Block => ({ type: 'quote', children })),
      fc
        .array(tie('blocks'), { maxLength: 3 })
        .map((items): Block => ({ type: 'list', isOrdered: true, items })),
    ),
    { maxLength: 4 },
  ),
}));
const stretches = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 60 }), length: fc.integer({ min: -2, max: 20 }) }),
);

/** The characters that stretches cover, told the slow and simple way. */
function listMarked(text: string, all: readonly Stretch[]): boolean[] {
  return Array.from({ length: text.length }, (_, index) =>
    all.some(({ start, length }) => start <= index && index < start + length),
  );
}

describe('flattenTree', () => {
  it('joins what stands in a line, and ends a line for each break and block', () => {
    expect(flattenTree(tree)).toBe('The Blue Door\nrye\none\ntwo');
    expect(flattenTree([])).toBe('');
  });
});

describe('markTree', () => {
  it('marks stretches across nodes, counted as in the flattened text', () => {
    const marked = markTree(tree, [
      { start: 0, length: 3 },
      { start: 9, length: 6 },
      { start: 22, length: 3 },
    ]);
    expect(printTree(marked)).toEqual([
      '<p><mark>The</mark> <a href="https://a.example/">Blue <mark>Door</mark></a><br><strong><mark>r</mark>ye</strong></p>',
      '<ul><li><p>one</p></li><li><quote><p><mark>two</mark></p></quote></li></ul>',
    ]);
  });

  it('leaves a tree without stretches as it is', () => {
    expect(markTree(tree, [])).toEqual(tree);
  });

  it('never changes the flattened text', () => {
    fc.assert(
      fc.property(blocks, stretches, (anyTree, all) => {
        expect(flattenTree(markTree(anyTree, all))).toBe(flattenTree(anyTree));
      }),
    );
  });

  it('marks exactly the characters that the stretches cover', () => {
    fc.assert(
      fc.property(inlines, stretches, (children, all) => {
        const paragraph: TextTree = [{ type: 'paragraph', children }];
        const text = flattenTree(paragraph);
        const expected = listMarked(text, all).filter((_, index) => text[index] !== '\n');
        const listed: boolean[] = [];
        const list = (inline: Inline): void => {
          if (inline.type === 'text')
            listed.push(
              ...[...inline.text].flatMap((one) => Array.from(one, () => inline.isMarked === true)),
            );
          else if ('children' in inline) inline.children.forEach(list);
        };
        const [marked] = markTree(paragraph, all);
        if (marked?.type === 'paragraph') marked.children.forEach(list);
        expect(listed).toEqual(expected);
      }),
    );
  });
});

describe('markText', () => {
  it('cuts a text into pieces; stretches may be unordered, overlap and reach beyond it', () => {
    expect(
      markText('Blue Door Bakery', [
        { start: 10, length: 99 },
        { start: 3, length: 3 },
        { start: -2, length: 3 },
        { start: 5, length: 4 },
        { start: 1, length: 0 },
      ]),
    ).toEqual([
      { text: 'B', isMarked: true },
      { text: 'lu', isMarked: false },
      { text: 'e Door', isMarked: true },
      { text: ' ', isMarked: false },
      { text: 'Bakery', isMarked: true },
    ]);
    expect(markText('', [{ start: 0, length: 1 }])).toEqual([]);
  });

  it('gives pieces that are never empty, alternate, and join to the text', () => {
    fc.assert(
      fc.property(fc.string(), stretches, (text, all) => {
        const pieces = markText(text, all);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(
          pieces.every((piece, index) => piece.text !== '' && piece.isMarked !== pieces[index + 1]?.isMarked),
        ).toBe(true);
        expect(
          pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.isMarked)),
        ).toEqual(listMarked(text, all));
      }),
    );
  });
});
