import { addGap, type Capture, isUsedAttribute, readCapture, startCapture, type Tag } from './capture.ts';
import { EntryBuilder, FeedBuilder } from './draftBuilders.ts';
import type { XmlOutcome } from './drafts.ts';
import { type Context, type Field, fieldsOfContext } from './feedFields.ts';
import { type Frame, openDocument, openFrame } from './frames.ts';
import { blockElements, inlineElements } from './htmlElements.ts';
import { keepField, type OpenParts, type OpenPerson } from './keepField.ts';
import { MarkupCursor } from './markup.ts';
import { findName, isEntryKey, type NameScope } from './names.ts';

type Options = { readonly address: string; readonly maxEntries: number };

const maxDepth = 256;
/** The `rdf:about` of an RSS 1.0 item names it where nothing else does. */
const aboutRank = 9;
const feedRoots = new Set(['rss', 'feed', 'rdf:rdf', 'rdf', 'channel']);

/** Reads RSS 0.9x to 2.0, RSS 1.0 and Atom in one pass. Entries that are not whole are left out and counted. */
export function readXmlFeed(source: string, options: Options): XmlOutcome {
  return new XmlFeedReader(source, options).read();
}

class XmlFeedReader {
  readonly #source: string;
  readonly #cursor: MarkupCursor;
  readonly #options: Options;
  readonly #feed = new FeedBuilder();
  readonly #frames: Frame[] = [];
  readonly #outside: Frame;
  #capture: Capture | null = null;
  #entry: EntryBuilder | null = null;
  #entryDepth = -1;
  #person: OpenPerson | null = null;
  #root: string | null = null;
  #rootDepth = 0;
  #hasChannel = false;
  #hasOtherRoot = false;
  #isWhole = false;
  #isPage = false;

  constructor(source: string, options: Options) {
    this.#source = source;
    this.#cursor = new MarkupCursor(source);
    this.#options = options;
    this.#outside = openDocument(options.address);
  }

  read(): XmlOutcome {
    while (!this.#isPage && this.#cursor.next()) {
      if (this.#cursor.part === 'open') this.#open();
      else if (this.#cursor.part === 'close') this.#close();
      else if (this.#capture) this.#leaveOut(this.#capture);
    }
    return this.#finish();
  }

  #open(): void {
    const writtenName = this.#cursor.getName();
    if (this.#capture !== null && !this.#leaveCapture(this.#capture, writtenName)) return;
    let name = findName(this.#getScope(), writtenName);
    if (this.#entry !== null && isEntryKey(name.key)) {
      // An entry that begins within another one ends that, since entries are never nested.
      this.#closeDownTo(this.#entryDepth, this.#cursor.start);
      name = findName(this.#getScope(), writtenName);
    }
    if (this.#frames.length >= maxDepth && !this.#forgetJunk()) return;
    const { start, end, isEmpty } = this.#cursor;
    const attributes = this.#cursor.readAttributes(isUsedAttribute);
    const tag: Tag = { name: writtenName, attributes, start, end, isEmpty };
    const frame = openFrame(tag, name, this.#frames.at(-1) ?? this.#outside);
    const field = fieldsOfContext[frame.context].get(frame.name.key);
    if (field === undefined && this.#isStrayHtml(frame)) return;
    frame.context = this.#enter(field, tag, frame);
    if (!isEmpty && !this.#keepLeaf(frame)) this.#frames.push(frame);
  }

  /** Keeps the field that was just entered at once, where nothing but text is in it. */
  #keepLeaf({ base }: Frame): boolean {
    const capture = this.#capture;
    if (capture?.depth !== this.#frames.length || !this.#cursor.readLeaf()) return false;
    const { part, contentStart, contentEnd } = this.#cursor;
    const value =
      part === 'cdata'
        ? this.#source.slice(contentStart, contentEnd)
        : readCapture(this.#source, capture, contentEnd);
    keepField(this.#getOpenParts(), capture, value, base);
    this.#capture = null;
    if (capture.field.kind === 'person') this.#person = null;
    return true;
  }

  /** Before the feed begins, elements may be open without end. */
  #forgetJunk(): boolean {
    if (this.#root !== null) return false;
    this.#frames.length = 0;
    return true;
  }

  #close(): void {
    const capture = this.#capture;
    const name = this.#cursor.getName();
    if (capture?.name === name && capture.openNamesakes > 0) {
      capture.openNamesakes -= 1;
      return;
    }
    const index = this.#findOpen(name);
    if (index >= 0) this.#closeDownTo(index, this.#cursor.start);
    else if (capture?.field.kind === 'text') capture.hasMarkup = true;
    else if (capture) this.#leaveOut(capture);
  }

  /** What is no text stays out of the text around it, except CDATA. */
  #leaveOut(capture: Capture): void {
    const { part, start, end, contentStart, contentEnd } = this.#cursor;
    const text = part === 'cdata' ? this.#source.slice(contentStart, contentEnd) : '';
    addGap(capture, { start, end, text });
  }

  #finish(): XmlOutcome {
    if (this.#isPage) return { kind: 'page' };
    const isFeed = this.#root === 'feed' || this.#hasChannel || this.#isWhole;
    const hasBody = isFeed || this.#feed.entries.length > 0;
    if (this.#root === null || !hasBody) return { kind: this.#hasOtherRoot ? 'otherXml' : 'broken' };
    if (this.#entry) this.#feed.skippedCount += 1;
    return { kind: 'feed', feed: this.#feed.build(this.#root !== 'feed'), isWhole: this.#isWhole };
  }

  /**
   * The open element that a closing tag belongs to; -1 for none. What is open around the feed can't be closed within it,
   * and the markup of a text closes only the text or a part of the feed, not a stray element of the same name.
   */
  #findOpen(writtenName: string): number {
    const capture = this.#capture;
    const innermost = this.#frames.length - 1;
    const isFree = capture === null || capture.depth === innermost;
    if (isFree && this.#frames[innermost]?.writtenName === writtenName && innermost >= this.#rootDepth)
      return innermost;
    const lowerName = writtenName.toLowerCase();
    for (let depth = innermost; depth >= this.#rootDepth; depth -= 1) {
      const frame = this.#frames[depth];
      if (frame?.name.lowerName !== lowerName) continue;
      if (capture === null || depth === capture.depth || frame.context !== 'aside') return depth;
    }
    return -1;
  }

  /** Whether the tag is to be read as one outside the captured element, which then ends or is given up. */
  #leaveCapture(capture: Capture, name: string): boolean {
    const { kind } = capture.field;
    if (kind === 'person' || kind === 'source') {
      this.#capture = null;
      return true;
    }
    const outer = this.#frames[capture.depth - 1];
    const key = outer === undefined ? '' : findName(outer.scope, name).key;
    const isOtherField =
      kind !== 'text' && key !== capture.key && outer && fieldsOfContext[outer.context].has(key);
    if (isOtherField || isEntryKey(key)) {
      this.#closeDownTo(capture.depth, this.#cursor.start);
      return true;
    }
    if (name === capture.name && !this.#cursor.isEmpty) capture.openNamesakes += 1;
    capture.hasMarkup = true;
    return false;
  }

  #getScope(): NameScope {
    return (this.#frames.at(-1) ?? this.#outside).scope;
  }

  /** Says what the inside of an element is, and begins what it begins. */
  #enter(field: Field | undefined, tag: Tag, frame: Frame): Context {
    const { key } = frame.name;
    if (this.#root === null) return this.#enterRoot(key);
    if (isEntryKey(key)) return this.#enterEntry(tag, frame);
    if (frame.context === 'feed' && key === 'channel') {
      this.#hasChannel = true;
      return 'feed';
    }
    return field === undefined ? 'aside' : this.#enterField(key, field, tag, frame);
  }

  /** HTML between the elements of a feed is looked through: it may never be closed. */
  #isStrayHtml({ context, name: { key } }: Frame): boolean {
    return (context === 'feed' || context === 'entry') && (blockElements.has(key) || inlineElements.has(key));
  }

  #enterRoot(key: string): Context {
    if (feedRoots.has(key)) {
      this.#root = key;
      this.#rootDepth = this.#frames.length;
      this.#hasChannel = key === 'channel';
      return 'feed';
    }
    this.#isPage = key === 'html' || key === 'xhtml:html';
    return 'outside';
  }

  #enterEntry(tag: Tag, frame: Frame): Context {
    if (this.#feed.entries.length >= this.#options.maxEntries) {
      this.#feed.skippedCount += 1;
      return 'aside';
    }
    const entry = new EntryBuilder(frame.base);
    const about = tag.attributes.get('rdf:about') ?? tag.attributes.get('about');
    if (about) entry.guids.add(aboutRank, { value: about, isAddress: true });
    if (tag.isEmpty) {
      this.#feed.addEntry(entry.build());
    } else {
      this.#entry = entry;
      this.#entryDepth = this.#frames.length;
    }
    return 'entry';
  }

  #enterField(key: string, field: Field, tag: Tag, frame: Frame): Context {
    const { attributes } = tag;
    if (field.kind === 'group') return frame.context;
    if (field.kind === 'enclosure') this.#addLink(attributes.get('url'), 'enclosure', tag, frame);
    if (field.kind === 'link') this.#addLink(attributes.get('href'), attributes.get('rel'), tag, frame);
    if (key === 'content') this.#addLink(attributes.get('src'), 'content', tag, frame);
    if (!tag.isEmpty) this.#capture = startCapture(key, field, tag, this.#frames.length);
    if (field.kind === 'person') this.#person = { rank: field.rank, name: null, mail: null, address: null };
    return field.kind === 'person' || field.kind === 'source' ? field.kind : 'aside';
  }

  #addLink(href: string | undefined, rel: string | undefined, { attributes }: Tag, { base }: Frame): void {
    if (!href?.trim()) return;
    const link = {
      href,
      rel: rel?.trim().toLowerCase() ?? 'alternate',
      type: attributes.get('type') ?? null,
      base,
    };
    (this.#entry ?? this.#feed).addLink(link);
  }

  /** Closes the open elements from the innermost to that at `index`; the outer ones end where their closing tag begins. */
  #closeDownTo(index: number, at: number): void {
    while (this.#frames.length > index) {
      const capture = this.#capture;
      const frame = this.#frames.pop();
      if (frame === undefined) return;
      if (capture?.depth === this.#frames.length) {
        this.#capture = null;
        keepField(this.#getOpenParts(), capture, readCapture(this.#source, capture, at), frame.base);
      }
      this.#leave(frame);
    }
  }

  #getOpenParts(): OpenParts {
    return { isAtom: this.#root === 'feed', feed: this.#feed, entry: this.#entry, person: this.#person };
  }

  #leave({ context }: Frame): void {
    const depth = this.#frames.length;
    if (context === 'person' && this.#person) {
      const { rank, ...person } = this.#person;
      if (person.name ?? person.mail) (this.#entry ?? this.#feed).authors.add(rank, person);
      this.#person = null;
    }
    if (depth === this.#entryDepth && this.#entry) {
      this.#feed.addEntry(this.#entry.build());
      this.#entry = null;
      this.#entryDepth = -1;
    }
    if (this.#root === null) this.#hasOtherRoot ||= depth === 0;
    else this.#isWhole ||= depth === this.#rootDepth;
  }
}
