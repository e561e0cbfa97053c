import { escapeText } from 'entities';
import type { RawText } from './drafts.ts';
import type { Field, FieldKind } from './feedFields.ts';
import { decodeXml } from './references.ts';

/** An opening tag. */
export type Tag = {
  readonly name: string;
  /** Only the attributes that feeds use, by their name in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** Offset behind its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
};

const usedAttributes = new Set([
  ...['xml:base', 'about', 'rdf:about', 'resource', 'rdf:resource'],
  ...['href', 'rel', 'title', 'type', 'mode', 'url', 'src', 'ispermalink'],
]);

export const isUsedAttribute = (name: string): boolean =>
  usedAttributes.has(name) || name.startsWith('xmlns');

/** A part of the source that is not text to be decoded: a comment, an instruction, a stray tag, or CDATA with its text. */
type Gap = { readonly start: number; readonly end: number; readonly text: string };

/** The content of one element while the scanner is inside it: offsets into the source, no copies. */
export type Capture = {
  readonly key: string;
  readonly field: Field;
  /** The name as it is written, to find its end among elements of the same name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its place among the open elements. */
  readonly depth: number;
  readonly start: number;
  gaps: Gap[] | null;
  hasMarkup: boolean;
  openNamesakes: number;
};

const maxLineChars = 16_384;
const maxTextChars = 1_000_000;
/** A guid is read to its end, since that may be where it differs from another. */
const longFields: ReadonlySet<FieldKind> = new Set(['title', 'text', 'guid']);

export function startCapture(key: string, field: Field, tag: Tag, depth: number): Capture {
  const { name, attributes, end } = tag;
  return { key, field, name, attributes, depth, start: end, gaps: null, hasMarkup: false, openNamesakes: 0 };
}

/** Keeps a gap, unless it lies behind all that will be read. */
export function addGap(capture: Capture, gap: Gap): void {
  if (gap.start >= capture.start + maxTextChars) return;
  if (capture.gaps === null) capture.gaps = [gap];
  else capture.gaps.push(gap);
}

/** The content up to `end` as one string: markup where elements stood in it, otherwise text with its entities decoded. */
export function readCapture(source: string, capture: Capture, end: number): string {
  const maxChars = longFields.has(capture.field.kind) ? maxTextChars : maxLineChars;
  const limit = Math.min(end, capture.start + maxChars);
  if (capture.gaps === null) return readPiece(source.slice(capture.start, limit), capture.hasMarkup);
  const pieces: string[] = [];
  let position = capture.start;
  for (const gap of capture.gaps) {
    if (gap.start >= limit) break;
    if (position < gap.start) pieces.push(readPiece(source.slice(position, gap.start), capture.hasMarkup));
    if (gap.text !== '') pieces.push(capture.hasMarkup && isXhtml(capture) ? escapeText(gap.text) : gap.text);
    position = gap.end;
  }
  if (position < limit) pieces.push(readPiece(source.slice(position, limit), capture.hasMarkup));
  // One piece stays a view of the source, where joining would copy it.
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
}

function readPiece(raw: string, isMarkup: boolean): string {
  return isMarkup ? raw : decodeXml(raw);
}

function isXhtml({ attributes }: Capture): boolean {
  return attributes.get('type')?.includes('xhtml') ?? false;
}

/** A text with its form; null where it is no text at all (a picture, data). */
export function toRawText(
  capture: Capture,
  value: string,
  { isAtom, base }: { readonly isAtom: boolean; readonly base: string | null },
): RawText | null {
  const form = findForm(capture, isAtom);
  const text = capture.attributes.get('mode') === 'base64' ? decodeBase64(value) : value;
  return form === null || text.trim() === '' ? null : { value: text, form, base };
}

/** A way of Atom 0.3; what only says that it is encoded stays as it is. */
function decodeBase64(value: string): string {
  return /^[A-Za-z\d+/\s]*=*\s*$/.test(value) ? Buffer.from(value, 'base64').toString() : value;
}

function findForm({ key, hasMarkup, attributes }: Capture, isAtom: boolean): RawText['form'] | null {
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  if (hasMarkup || type.includes('html')) return 'html';
  if (key === 'media:description') return 'lines';
  if (!isAtom || key.includes(':')) return 'html';
  if (type === '' || type === 'text' || type.startsWith('text/')) return 'plain';
  return null;
}
