import type { MarkedText } from '#contract';
import { markText, type Stretch } from '../textTree.ts';
import type { WatchMatch } from './match.ts';
import type { Entry } from './types.ts';

const maxHeadlineLength = 280;
const maxExcerptLength = 220;
/** How much of the text stands before the first mark, when its beginning is too far away. */
const leadLength = 60;

/** White space, except where it is a single space already. */
const wideSpace = /\s\s+|[^\S ]/g;

/** What a card of the list says: the title or the words around the first mark, and an excerpt where there is a title. */
export function makeCardText(
  entry: Pick<Entry, 'title' | 'plainText'>,
  matches: readonly WatchMatch[],
): { readonly headline: MarkedText; readonly excerpt: MarkedText } {
  return cutCardText(entry, (field) =>
    matches.flatMap(({ reasons }) => reasons.filter((reason) => reason.field === field)),
  );
}

/** The same with other stretches to mark. */
export function cutCardText(
  entry: Pick<Entry, 'title' | 'plainText'>,
  stretchesOf: (field: 'title' | 'text') => readonly Stretch[],
): { readonly headline: MarkedText; readonly excerpt: MarkedText } {
  if (entry.title === null) {
    return { headline: cutAround(entry.plainText, stretchesOf('text'), maxHeadlineLength), excerpt: [] };
  }
  return {
    headline: cutAround(entry.title, stretchesOf('title'), maxHeadlineLength),
    excerpt: cutAround(entry.plainText, stretchesOf('text'), maxExcerptLength),
  };
}

/** One line of text around its first mark, cut between words. */
function cutAround(text: string, stretches: readonly Stretch[], maxLength: number): MarkedText {
  const firstStart = Math.min(...stretches.map(({ start }) => start), text.length);
  const isFar = stretches.length > 0 && firstStart > maxLength - leadLength;
  const start = isFar ? wordStart(text, firstStart - leadLength) : 0;
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

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + leadLength).search(/\s\S/);
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
