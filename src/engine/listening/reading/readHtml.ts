import type { TextTree } from '#contract';
import { resolveLink } from './addresses.ts';
import { findOddPlace } from './cleanText.ts';
import { findElement, type HtmlElement } from './htmlElements.ts';
import { MarkupCursor } from './markup.ts';
import { addPictures, maxPictures, type Picture, readPicture } from './pictures.ts';
import { decodeHtml, decodeXml } from './references.ts';
import { type Format, TreeBuilder } from './treeBuilder.ts';

const maxTextChars = 200_000;
/** References and white space are longer than what becomes of them. */
const maxRawChars = 2 * maxTextChars;

const strong: Format = {
  name: 'strong',
  wrap: (children) => ({ type: 'emphasis', isStrong: true, children }),
};
const emphasis: Format = {
  name: 'emphasis',
  wrap: (children) => ({ type: 'emphasis', isStrong: false, children }),
};

/**
 * Reads HTML or XHTML into a text tree: paragraphs, links, emphasis, lists, quotes and breaks; all else is dissolved to
 * its text, and what is never shown is dropped. Links are resolved against `base`. At most 200,000 characters.
 */
export function readHtml(html: string, base: string | null): TextTree {
  if (!html.includes('<')) return readPlainText(decodeHtml(html.slice(0, maxRawChars)), false);
  return new HtmlReader(html, base).read();
}

/** Reads text without markup: a blank line ends a paragraph, and where `keepsLines` the end of a line is a break. */
export function readPlainText(text: string, keepsLines: boolean): TextTree {
  const builder = new TreeBuilder(maxTextChars);
  for (const line of text.slice(0, maxRawChars).split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      builder.endParagraph();
    } else {
      builder.addText(line);
      if (keepsLines) builder.addBreak();
      else builder.addSpace();
    }
  }
  return builder.finish();
}

const knownTag = /<\/?([a-z][a-z0-9]{0,15})(?:[\s/][^<>]*)?>/gi;

/** The text of a title that may hold HTML; what looks like a tag but is none of HTML's stays. */
export function stripTags(html: string): string {
  if (!html.includes('<')) return decodeXml(html);
  const bare = html.replace(knownTag, (tag, name: string) => {
    const element = findElement(name);
    if (element === null) return tag;
    return element.kind === 'block' ? ' ' : '';
  });
  return decodeXml(bare);
}

/** Walks over a fragment once and tells the builder what it meets. */
class HtmlReader {
  readonly #html: string;
  readonly #base: string | null;
  readonly #cursor: MarkupCursor;
  readonly #builder = new TreeBuilder(maxTextChars);
  readonly #pictures: Picture[] = [];
  /** What pictures say of themselves: for a text of nothing else. */
  readonly #pictureWords: string[] = [];
  /** The dropped element that the walk is inside of, and how many of its name are open. */
  #dropped: string | null = null;
  #droppedDepth = 0;
  #preDepth = 0;
  /** Up to here the text is plain. */
  #oddPlace = -1;

  constructor(html: string, base: string | null) {
    this.#html = html;
    this.#base = base;
    this.#cursor = new MarkupCursor(html);
  }

  read(): TextTree {
    const cursor = this.#cursor;
    while (cursor.next() && !this.#builder.isFull()) {
      this.#addText(cursor.textStart, cursor.start);
      if (cursor.part === 'open') this.#open();
      else if (cursor.part === 'close') this.#close(findElement(cursor.getName()));
      else if (cursor.part === 'cdata') this.#addText(cursor.contentStart, cursor.contentEnd);
    }
    this.#addText(cursor.textStart, cursor.start);
    const tree = this.#builder.finish();
    const words = tree.length > 0 ? tree : readPlainText(this.#pictureWords.join('\n\n'), false);
    return addPictures(words, this.#pictures);
  }

  #addText(start: number, end: number): void {
    if (start === end || this.#dropped !== null) return;
    if (this.#oddPlace < start) this.#oddPlace = findOddPlace(this.#html, start);
    if (end <= this.#oddPlace && end < start + maxTextChars) {
      this.#builder.addFoldedText(this.#html.slice(start, end));
      return;
    }
    const text = decodeHtml(this.#html.slice(start, Math.min(end, start + maxRawChars)));
    if (this.#preDepth > 0) this.#addLines(text);
    else this.#builder.addText(text);
  }

  #addLines(text: string): void {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.#builder.addBreak();
      this.#builder.addText(line);
    }
  }

  #open(): void {
    const element = findElement(this.#cursor.getName());
    if (element === null) return;
    const { name } = element;
    const { isEmpty } = this.#cursor;
    if (element.rawEnd && !isEmpty) this.#cursor.skipTo(element.rawEnd);
    if (this.#dropped !== null) {
      if (name === this.#dropped && !isEmpty) this.#droppedDepth += 1;
      if (name === 'body' && this.#dropped === 'head') this.#dropped = null;
      return;
    }
    if (element.kind === 'dropped') {
      if (isEmpty) return;
      this.#dropped = name;
      this.#droppedDepth = 1;
      return;
    }
    this.#begin(element);
    if (isEmpty) this.#close(element);
  }

  #begin({ name, kind }: HtmlElement): void {
    switch (name) {
      case 'a':
        this.#openLink();
        break;
      case 'b':
      case 'strong':
        this.#builder.openFormat(strong);
        break;
      case 'i':
      case 'em':
        this.#builder.openFormat(emphasis);
        break;
      case 'br':
        this.#builder.addBreak();
        break;
      case 'td':
      case 'th':
        this.#builder.addSpace();
        break;
      case 'img':
        this.#addPicture();
        return;
      case 'ul':
      case 'ol':
        this.#builder.openList(name === 'ol');
        break;
      case 'li':
        this.#builder.openContainer('item');
        break;
      case 'blockquote':
        this.#builder.openContainer('quote');
        break;
      case 'pre':
        this.#preDepth += 1;
        this.#builder.endParagraph();
        break;
      default:
        if (kind === 'block') this.#builder.endParagraph();
    }
  }

  #close(element: HtmlElement | null): void {
    if (element === null) return;
    const { name, kind } = element;
    if (this.#dropped !== null) {
      if (name === this.#dropped) this.#droppedDepth -= 1;
      if (this.#droppedDepth === 0) this.#dropped = null;
      return;
    }
    switch (name) {
      case 'a':
        this.#builder.closeFormat('link');
        break;
      case 'b':
      case 'strong':
        this.#builder.closeFormat('strong');
        break;
      case 'i':
      case 'em':
        this.#builder.closeFormat('emphasis');
        break;
      case 'td':
      case 'th':
        this.#builder.addSpace();
        break;
      case 'ul':
      case 'ol':
        this.#builder.closeContainer('list');
        break;
      case 'li':
        this.#builder.closeContainer('item');
        break;
      case 'blockquote':
        this.#builder.closeContainer('quote');
        break;
      case 'pre':
        this.#preDepth = Math.max(0, this.#preDepth - 1);
        this.#builder.endParagraph();
        break;
      case 'br':
        return;
      default:
        if (kind === 'block') this.#builder.endParagraph();
    }
  }

  #openLink(): void {
    this.#builder.closeFormat('link');
    const value = this.#cursor.findAttribute('href');
    const address = value === null ? null : resolveLink(value, this.#base);
    const wrap: Format['wrap'] = (children) => ({ type: 'link', address: address ?? '', children });
    this.#builder.openFormat({ name: 'link', wrap: address === null ? null : wrap });
  }

  #addPicture(): void {
    const words = this.#cursor.findAttribute('alt')?.trim() ?? '';
    if (words !== '') this.#pictureWords.push(words);
    if (this.#pictures.length === maxPictures) return;
    const picture = readPicture((name) => this.#cursor.findAttribute(name), words, this.#base);
    if (picture !== null) this.#pictures.push(picture);
  }
}
