import type { MarkedText } from '#contract';
import { markText, type Stretch } from '../textTree.ts';
import type { WatchMatch } from './match.ts';
import type { Entry } from './types.ts';

const maxHeadlineLength = 280;
const maxExcerptLength = 220;
/** How much of the text stands before the first mark, when its beginning is too far away. */
const leadLength = 60;

/** How far from the beginning the first mark may stand, and how much stands before it where it is further away. */
type Lead = { readonly farFrom: number; readonly length: number };

const leadOf = (maxLength: number): Lead => ({ farFrom: maxLength - leadLength, length: leadLength });
/** What is searched has to be in sight, in the one line of a title and the two of a text. */
const searchLeads = { title: { farFrom: 30, length: 16 }, text: { farFrom: 70, length: 36 } } as const;

/** White space, except where it is a single space already. */
const wideSpace = /\s\s+|[^\S ]/g;

/** What a card of the list says: the title or the words around the first mark, and an excerpt where there is a title. */
export function makeCardText(
  entry: Pick<Entry, 'title' | 'plainText'>,
  matches: readonly WatchMatch[],
): { readonly headline: MarkedText; readonly excerpt: MarkedText } {
  const stretchesOf = (field: 'title' | 'text') =>
    matches.flatMap(({ reasons }) => reasons.filter((reason) => reason.field === field));
  if (entry.title === null) {
    return { headline: cutAround(entry.plainText, stretchesOf('text'), maxHeadlineLength), excerpt: [] };
  }
  return {
    headline: cutAround(entry.title, stretchesOf('title'), maxHeadlineLength),
    excerpt: cutAround(entry.plainText, stretchesOf('text'), maxExcerptLength),
  };
}

/** A title with what was searched in it, cut so that the first of it is in sight. */
export function cutFoundTitle(title: string, found: readonly Stretch[]): MarkedText {
  return cutAround(title, found, maxHeadlineLength, searchLeads.title);
}

/** The stretch of a text around what was searched, cut so that the first of it is in sight. */
export function cutFoundText(text: string, found: readonly Stretch[]): MarkedText {
  return cutAround(text, found, maxExcerptLength, searchLeads.text);
}

/** One line of text around its first mark, cut between words. */
function cutAround(
  text: string,
  stretches: readonly Stretch[],
  maxLength: number,
  lead = leadOf(maxLength),
): MarkedText {
  const firstStart = Math.min(...stretches.map(({ start }) => start), text.length);
  const isFar = stretches.length > 0 && firstStart > lead.farFrom;
  const start = isFar ? wordStart(text, firstStart - lead.length, lead.length) : 0;
  const end = start + maxLength < text.length ? wordEnd(text, start + maxLength) : text.length;
  const pieces = markText(
    text.slice(start, end),
    stretches
      .filter((stretch) => stretch.start >= start)
      .map((stretch) => ({ start: stretch.start - start, length: stretch.length })),
  ).map(({ text: piece, isMarked }) => ({ text: piece.replace(wideSpace, ' '), isMarked }));
  return [
    ...(start > 0 ? [{ text: '…', isMarked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

function wordStart(text: string, from: number, length: number): number {
  const space = text.slice(from, from + length).search(/\s\S/);
  return space === -1 ? alignToCharacter(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - leadLength, to).search(/\s\S*$/);
  return space === -1 ? alignToCharacter(text, to) : to - leadLength + space;
}

/** Never cuts a character of two units in half. */
function alignToCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
