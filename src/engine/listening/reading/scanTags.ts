import { decodeHTMLStrict } from 'entities';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { toLowerName } from './names.ts';

/** An opening tag. */
export type Tag = {
  readonly name: string;
  /** Only the attributes that feeds and lists of them use, by their name in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset of its `<`. */
  readonly start: number;
  /** Offset behind its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
};

/** A part of the source that is not text to be decoded: a comment, an instruction, a stray tag, or CDATA with its text. */
export type Gap = { readonly start: number; readonly end: number; readonly text: string };

export type TagHandler = {
  readonly wantsAttributes: () => boolean;
  readonly onOpen: (tag: Tag) => void;
  readonly onClose: (name: string, start: number, end: number) => void;
  readonly onGap: (gap: Gap) => void;
  readonly isDone: () => boolean;
};

const maxNameChars = 64;
const maxValueChars = 4096;
const noAttributes: ReadonlyMap<string, string> = new Map();
const usedAttributes =
  /^(?:xmlns(?::.*)?|xml:base|(?:rdf:)?(?:about|resource)|href|rel|title|type|url|src|ispermalink|text|xmlurl|htmlurl)$/;

/** Walks over the tags of a document once, however broken it is. Nothing of a DTD is ever used. */
export function scanTags(source: string, language: 'xml' | 'html', handler: TagHandler): void {
  new TagScanner(source, language, handler).scan();
}

/** Decodes the entities of XML and HTML; an ampersand that begins none stays as it is. */
export function decodeXml(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

class TagScanner implements TokenizerCallbacks {
  readonly #source: string;
  readonly #handler: TagHandler;
  readonly #tokenizer: Tokenizer;
  #name = '';
  #start = 0;
  #attribute: string | null = null;
  #value = '';
  #attributes: Map<string, string> | null = null;

  constructor(source: string, language: 'xml' | 'html', handler: TagHandler) {
    this.#source = source;
    this.#handler = handler;
    this.#tokenizer = new Tokenizer({ xmlMode: language === 'xml', decodeEntities: false }, this);
  }

  scan(): void {
    this.#tokenizer.write(this.#source);
    this.#tokenizer.end();
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#cut(start, end, maxNameChars);
    this.#start = start - 1;
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = null;
    this.#value = '';
    if (!this.#handler.wantsAttributes()) return;
    const name = toLowerName(this.#cut(start, end, maxNameChars));
    if (usedAttributes.test(name)) this.#attribute = name;
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== null) this.#value = this.#cut(start, end, maxValueChars);
  }

  onattribend(): void {
    if (this.#attribute === null) return;
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, decodeXml(this.#value));
  }

  onopentagend(end: number): void {
    this.#open(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const tagStart = this.#source.lastIndexOf('<', start);
    const close = this.#source.indexOf('>', end);
    const tagEnd = close < 0 ? this.#source.length : close + 1;
    this.#handler.onClose(this.#cut(start, end, maxNameChars), tagStart, tagEnd);
  }

  oncdata(start: number, end: number, offset: number): void {
    const text = this.#source.slice(start, end - offset);
    this.#handler.onGap({ start: start - '<![CDATA['.length, end: end + 1, text });
  }

  oncomment(start: number, end: number): void {
    this.#leaveOut(start, end + 1);
  }

  ondeclaration(start: number, end: number): void {
    this.#leaveOut(start, end + 1);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#leaveOut(start, end + 2);
  }

  /** Text is taken from the source by its offsets, once it is known to be needed. */
  ontext(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  onend(): void {}

  #open(end: number, isEmpty: boolean): void {
    const attributes = this.#attributes ?? noAttributes;
    this.#handler.onOpen({ name: this.#name, attributes, start: this.#start, end, isEmpty });
    if (this.#handler.isDone()) this.#tokenizer.pause();
  }

  #leaveOut(contentStart: number, end: number): void {
    this.#handler.onGap({ start: this.#source.lastIndexOf('<', contentStart), end, text: '' });
  }

  #cut(start: number, end: number, maxChars: number): string {
    return this.#source.slice(start, Math.min(end, start + maxChars));
  }
}
