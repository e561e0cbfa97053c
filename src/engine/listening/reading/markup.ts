import { decodeXml } from './references.ts';

/** What stands between two texts: a tag, CDATA, or what is not read (a comment, an instruction, a DTD, a torn-off tag). */
type Part = 'open' | 'close' | 'cdata' | 'unread';

const maxNameChars = 64;
const maxValueChars = 4096;

const exclamation = 0x21;
const quote = 0x22;
const apostrophe = 0x27;
const slash = 0x2f;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const question = 0x3f;

const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Goes over the markup of XML or HTML once, leaping from one `<` to the next, however broken it is. A tag that isn't closed
 * ends where the next one begins, and so does a value whose closing quote is missing. Nothing of a DTD is ever used.
 */
export class MarkupCursor {
  readonly #source: string;
  part: Part = 'unread';
  /** The text before the part goes from here to `start`. */
  textStart = 0;
  start = 0;
  /** Behind the part. */
  end = 0;
  /** What is inside of CDATA. */
  contentStart = 0;
  contentEnd = 0;
  /** A tag that closes itself, as `<br/>`. */
  isEmpty = false;
  #nameStart = 0;
  #nameEnd = 0;
  #attributeStart = 0;
  #attributeEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;
  /** No CDATA ends behind here. */
  #isPastCdata = false;
  /** How far the attributes of the tag have been read. */
  #position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Goes on to the next part; false where only text is left. */
  next(): boolean {
    this.textStart = this.end;
    let open = this.#source.indexOf('<', this.end);
    while (open >= 0 && !this.#readPart(open)) open = this.#source.indexOf('<', open + 1);
    if (open >= 0) return true;
    this.start = this.#source.length;
    this.end = this.start;
    this.part = 'unread';
    return false;
  }

  /** The name of the tag, cut off after 64 characters. */
  getName(): string {
    return this.#source.slice(this.#nameStart, Math.min(this.#nameEnd, this.#nameStart + maxNameChars));
  }

  /** Leaps to the closing tag of an element that holds no markup, as a script. */
  skipTo(closingTag: RegExp): void {
    closingTag.lastIndex = this.end;
    this.end = closingTag.exec(this.#source)?.index ?? this.#source.length;
  }

  /**
   * Leaps behind the closing tag of the element that was just opened, if it holds nothing but text or one piece of CDATA,
   * as nearly all do. Its content then is what the part holds.
   */
  readLeaf(): boolean {
    const contentStart = this.end;
    const open = this.#source.indexOf('<', contentStart);
    if (open === contentStart && this.#source.startsWith('![CDATA[', open + 1))
      return this.#readCdataLeaf(open);
    if (!this.#closesName(open)) return false;
    this.part = 'unread';
    this.#endLeaf(contentStart, open, open);
    return true;
  }

  /** The value of the attribute of a name in small letters; null where there is none. */
  findAttribute(name: string): string | null {
    this.#position = this.#nameEnd;
    while (this.#nextAttribute()) {
      const hasLength = this.#attributeEnd - this.#attributeStart === name.length;
      if (hasLength && this.#getAttributeName() === name) return this.#getValue();
    }
    return null;
  }

  /** The attributes that are wanted, by their name in small letters; of those with one name the first. */
  readAttributes(isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
    this.#position = this.#nameEnd;
    if (!this.#nextAttribute()) return noAttributes;
    const attributes = new Map<string, string>();
    do {
      const name = this.#getAttributeName();
      if (isWanted(name) && !attributes.has(name)) attributes.set(name, this.#getValue());
    } while (this.#nextAttribute());
    return attributes;
  }

  /** Answers false for a `<` that is only text. */
  #readPart(open: number): boolean {
    const first = this.#source.charCodeAt(open + 1);
    this.start = open;
    if (isLetter(first)) this.#readOpenTag(open + 1);
    else if (first === slash) this.#readCloseTag(open + 2);
    else if (first === exclamation) this.#readDeclaration(open + 2);
    else if (first === question) this.#readUntil('>', open + 2);
    else return false;
    return true;
  }

  #readOpenTag(nameStart: number): void {
    this.#readName(nameStart);
    this.#position = this.#nameEnd;
    this.#valueEnd = 0;
    while (this.#nextAttribute());
    this.#endTag('open');
    this.isEmpty = this.#source.charCodeAt(this.#position - 1) === slash && this.#position > this.#valueEnd;
  }

  #readCloseTag(nameStart: number): void {
    if (!isLetter(this.#source.charCodeAt(nameStart))) {
      this.#readUntil('>', nameStart);
      return;
    }
    this.#readName(nameStart);
    this.#position = this.#nameEnd;
    while (!isTagEnd(this.#source.charCodeAt(this.#position))) this.#position += 1;
    this.#endTag('close');
  }

  #readName(start: number): void {
    this.#nameStart = start;
    this.#nameEnd = skipName(this.#source, start + 1);
  }

  /** A tag that the end of the document tears off is none. */
  #endTag(part: 'open' | 'close'): void {
    const last = this.#source.charCodeAt(this.#position);
    this.end = last === greater ? this.#position + 1 : this.#position;
    this.part = last === greater || last === less ? part : 'unread';
  }

  #readDeclaration(start: number): void {
    if (this.#source.startsWith('--', start)) this.#readUntil('-->', start);
    else if (this.#source.startsWith('[CDATA[', start)) this.#readCdata(start + '[CDATA['.length);
    else this.#readUntil('>', start);
  }

  /** CDATA whose end is lost would take all the rest with it: only its beginning is left out, then. */
  #readCdata(contentStart: number): void {
    this.contentStart = contentStart;
    this.contentEnd = this.#findCdataEnd(contentStart);
    this.part = this.contentEnd < 0 ? 'unread' : 'cdata';
    this.end = this.contentEnd < 0 ? contentStart : this.contentEnd + ']]>'.length;
  }

  #findCdataEnd(contentStart: number): number {
    if (this.#isPastCdata) return -1;
    const end = this.#source.indexOf(']]>', contentStart);
    this.#isPastCdata = end < 0;
    return end;
  }

  #readCdataLeaf(open: number): boolean {
    const contentStart = open + '<![CDATA['.length;
    const close = this.#findCdataEnd(contentStart);
    if (close < 0 || !this.#closesName(close + ']]>'.length)) return false;
    this.part = 'cdata';
    this.#endLeaf(contentStart, close, close + ']]>'.length);
    return true;
  }

  #endLeaf(contentStart: number, contentEnd: number, closeStart: number): void {
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
    this.end = closeStart + '</>'.length + this.#nameEnd - this.#nameStart;
  }

  /** Whether the closing tag of the element under way stands at `at`, written as its opening tag. */
  #closesName(at: number): boolean {
    const source = this.#source;
    const length = this.#nameEnd - this.#nameStart;
    return (
      source.charCodeAt(at + 1) === slash &&
      source.charCodeAt(at + 2 + length) === greater &&
      source.startsWith(this.getName(), at + 2)
    );
  }

  #readUntil(closing: string, from: number): void {
    const close = this.#source.indexOf(closing, from);
    this.end = close < 0 ? this.#source.length : close + closing.length;
    this.part = 'unread';
  }

  /** Reads one attribute more; false at the end of the tag, where `#position` then is. */
  #nextAttribute(): boolean {
    const source = this.#source;
    const start = skipGap(source, this.#position);
    this.#position = start;
    if (isTagEnd(source.charCodeAt(start))) return false;
    const end = skipName(source, start + 1);
    this.#attributeStart = start;
    this.#attributeEnd = end;
    const sign = skipSpace(source, end);
    if (source.charCodeAt(sign) === equals) this.#readValue(skipSpace(source, sign + 1));
    else this.#endValue(end, end, end);
    return true;
  }

  #readValue(start: number): void {
    const first = this.#source.charCodeAt(start);
    const close = first === quote || first === apostrophe ? this.#findClosingQuote(start) : -1;
    const end = close < 0 ? skipValue(this.#source, start) : close;
    if (close < 0) this.#endValue(start, end, end);
    else this.#endValue(start + 1, close, close + 1);
  }

  /** -1 where the next such quote belongs to another tag, as it does unless the tag could go on behind it. */
  #findClosingQuote(start: number): number {
    const close = this.#source.indexOf(this.#source.charAt(start), start + 1);
    if (close < 0 || isNameEnd(this.#source.charCodeAt(close + 1))) return close;
    return this.#source.slice(start, close).includes('<') ? -1 : close;
  }

  #endValue(start: number, end: number, position: number): void {
    this.#valueStart = start;
    this.#valueEnd = end;
    this.#position = position;
  }

  #getAttributeName(): string {
    const end = Math.min(this.#attributeEnd, this.#attributeStart + maxNameChars);
    return this.#source.slice(this.#attributeStart, end).toLowerCase();
  }

  #getValue(): string {
    const end = Math.min(this.#valueEnd, this.#valueStart + maxValueChars);
    return decodeXml(this.#source.slice(this.#valueStart, end));
  }
}

function isLetter(char: number): boolean {
  return (char | 0x20) >= 0x61 && (char | 0x20) <= 0x7a;
}

/** `NaN`, as everywhere below, is the end of the document. */
function isTagEnd(char: number): boolean {
  return char === greater || char === less || Number.isNaN(char);
}

/** Controls count as white space. */
function isSpace(char: number): boolean {
  return char <= 0x20;
}

function isNameEnd(char: number): boolean {
  return isSpace(char) || char === slash || isTagEnd(char);
}

function skipName(source: string, start: number): number {
  let at = start;
  for (let char = source.charCodeAt(at); !isNameEnd(char) && char !== equals; char = source.charCodeAt(at))
    at += 1;
  return at;
}

function skipSpace(source: string, start: number): number {
  let at = start;
  while (isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

function skipGap(source: string, start: number): number {
  let at = start;
  for (let char = source.charCodeAt(at); isSpace(char) || char === slash; char = source.charCodeAt(at))
    at += 1;
  return at;
}

function skipValue(source: string, start: number): number {
  let at = start;
  for (let char = source.charCodeAt(at); !isSpace(char) && !isTagEnd(char); char = source.charCodeAt(at))
    at += 1;
  return at;
}
