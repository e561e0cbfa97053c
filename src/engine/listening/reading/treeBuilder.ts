import type { Block, Inline, TextTree } from '#contract';
import { capText, foldSpace } from './cleanText.ts';

/** An inline element that is open: it shapes text, or is only remembered for its closing tag. */
export type Format = {
  readonly name: 'link' | 'emphasis' | 'strong';
  readonly wrap: ((children: readonly Inline[]) => Inline) | null;
};

type Container =
  | { readonly type: 'root' | 'quote' | 'item'; readonly blocks: Block[]; readonly formatCount: number }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly items: Block[][];
      readonly formatCount: number;
    };

const lineEnds = /^[ \t\r\n]+$/;
const maxContainers = 32;
const maxFormats = 16;

/** Builds a text tree from the events of a document. Text is cleaned and its white space folded; nothing blank is put in. */
export class TreeBuilder {
  readonly #maxChars: number;
  readonly #containers: Container[] = [{ type: 'root', blocks: [], formatCount: 0 }];
  readonly #formats: Format[] = [];
  /** The paragraph that text goes to, and within it the children of each open format. */
  #paragraph: Inline[] = [];
  #levels: Inline[][] = [];
  #hasSpaceBefore = false;
  #breakCount = 0;
  #charCount = 0;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  isFull(): boolean {
    return this.#charCount >= this.#maxChars;
  }

  addText(text: string): void {
    // What stands between two elements is mostly the end of a line.
    if (lineEnds.test(text)) this.addSpace();
    else this.addFoldedText(foldSpace(text));
  }

  /** Adds text that is clean, and folded, already. */
  addFoldedText(folded: string): void {
    const words = folded.trim();
    if (words === '') {
      if (folded !== '') this.addSpace();
      return;
    }
    if (folded.startsWith(' ')) this.addSpace();
    if (this.#breakCount > 1) this.endParagraph();
    const space = this.#separate();
    this.#putText(space + words, this.#openLevel());
    this.#breakCount = 0;
    this.#hasSpaceBefore = folded.endsWith(' ');
  }

  /** Puts the space or break before a text between two formats, as it belongs to neither; answers a space within one. */
  #separate(): '' | ' ' {
    const hasBreak = this.#breakCount > 0;
    if (this.#paragraph.length === 0 || !(hasBreak || this.#hasSpaceBefore)) return '';
    if (!hasBreak && this.#levels.length === this.#formats.length) return ' ';
    const between = this.#levels.at(-1) ?? this.#paragraph;
    if (hasBreak) between.push({ type: 'break' });
    else this.#putText(' ', between);
    return '';
  }

  /** The next text stands apart from the last by a space. */
  addSpace(): void {
    this.#hasSpaceBefore = true;
  }

  /** One break ends a line, more of them a paragraph. */
  addBreak(): void {
    this.#breakCount += 1;
  }

  endParagraph(): void {
    if (this.#paragraph.length > 0) this.#openBlocks().push({ type: 'paragraph', children: this.#paragraph });
    this.#paragraph = [];
    this.#levels = [];
    this.#hasSpaceBefore = false;
    this.#breakCount = 0;
  }

  openFormat(format: Format): void {
    if (this.#formats.length < maxFormats) this.#formats.push(format);
  }

  closeFormat(name: Format['name']): void {
    if (this.#formats.length === 0) return;
    let index = this.#formats.length - 1;
    while (index >= 0 && this.#formats[index]?.name !== name) index -= 1;
    const container = this.#containers.at(-1);
    if (index < (container?.formatCount ?? 0)) return;
    this.#formats.splice(index, 1);
    this.#levels.length = Math.min(this.#levels.length, index);
  }

  openContainer(type: 'quote' | 'item'): void {
    this.endParagraph();
    if (type === 'item' && this.#containers.at(-1)?.type === 'item') this.closeContainer('item');
    if (type === 'quote') this.#openBlocks();
    if (this.#containers.length >= maxContainers) return;
    this.#containers.push({ type, blocks: [], formatCount: this.#formats.length });
  }

  openList(isOrdered: boolean): void {
    this.endParagraph();
    if (this.#containers.length >= maxContainers - 1) return;
    this.#openBlocks();
    this.#containers.push({ type: 'list', isOrdered, items: [], formatCount: this.#formats.length });
  }

  /** Closes the innermost container of a type with all that is open in it; an item never beyond its list. */
  closeContainer(type: 'quote' | 'item' | 'list'): void {
    this.endParagraph();
    const index = this.#containers.findLastIndex((container) => container.type === type);
    const listIndex = this.#containers.findLastIndex((container) => container.type === 'list');
    if (index < 0 || (type === 'item' && listIndex > index)) return;
    while (this.#containers.length > index) this.#closeInnermost();
  }

  finish(): TextTree {
    this.endParagraph();
    while (this.#containers.length > 1) this.#closeInnermost();
    return this.#openBlocks();
  }

  #closeInnermost(): void {
    const container = this.#containers.pop();
    if (container === undefined) return;
    this.#formats.length = Math.min(this.#formats.length, container.formatCount);
    switch (container.type) {
      case 'list': {
        const { isOrdered, items } = container;
        if (items.length > 0) this.#openBlocks().push({ type: 'list', isOrdered, items });
        return;
      }
      case 'item': {
        const list = this.#containers.at(-1);
        if (container.blocks.length === 0) return;
        if (list?.type === 'list') list.items.push(container.blocks);
        else this.#openBlocks().push(...container.blocks);
        return;
      }
      case 'quote':
        if (container.blocks.length > 0)
          this.#openBlocks().push({ type: 'quote', children: container.blocks });
        return;
      case 'root':
        return;
      default:
        container satisfies never;
    }
  }

  /** The blocks of the innermost container; text that stands in a list but in no item gets an item. */
  #openBlocks(): Block[] {
    const container = this.#containers.at(-1);
    if (container === undefined) throw new Error('The root of a text tree was closed');
    if (container.type !== 'list') return container.blocks;
    const blocks: Block[] = [];
    this.#containers.push({ type: 'item', blocks, formatCount: this.#formats.length });
    return blocks;
  }

  #putText(text: string, siblings: Inline[]): void {
    const room = capText(text, this.#maxChars - this.#charCount);
    this.#charCount += text.length;
    if (room === '') return;
    const last = siblings.at(-1);
    if (last?.type === 'text') siblings[siblings.length - 1] = { type: 'text', text: last.text + room };
    else siblings.push({ type: 'text', text: room });
  }

  /** The children that text goes to now, with a node for each open format that has none yet in this paragraph. */
  #openLevel(): Inline[] {
    for (let index = this.#levels.length; index < this.#formats.length; index += 1) {
      const outer = this.#levels[index - 1] ?? this.#paragraph;
      const wrap = this.#formats[index]?.wrap ?? null;
      const children: Inline[] = wrap === null ? outer : [];
      if (wrap !== null) outer.push(wrap(children));
      this.#levels.push(children);
    }
    return this.#levels.at(-1) ?? this.#paragraph;
  }
}
