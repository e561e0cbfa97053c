import type { Business, MarkedText } from '#contract';
import { describeLetterDay, type TimeFrame } from './timeWords.ts';

/** The blanks of a saved reply that Earmark knows how to fill, each with what it stands for. */
export const knownBlanks = [
  { name: 'name', says: 'who wrote, by the first name where there is one' },
  { name: 'full name', says: 'who wrote, by the whole name' },
  { name: 'quote', says: 'how their words begin' },
  { name: 'place', says: 'where they wrote' },
  { name: 'date', says: 'the day on which they wrote' },
  { name: 'today', says: 'today’s date' },
  { name: 'shop', says: 'the name of your shop' },
  { name: 'town', says: 'your town' },
  { name: 'site', says: 'the address of your site' },
] as const;

type BlankName = (typeof knownBlanks)[number]['name'];
export type BlankValues = Readonly<Record<BlankName, string | null>>;

/** A blank as it stands in a text, with its braces, from `start` up to but not including `end`. */
export type Blank = { readonly name: string; readonly start: number; readonly end: number };

const blankPattern = /\{[^\S\n]*([\p{L}\p{N}][\p{L}\p{N}’' _-]{0,39}?)[^\S\n]*\}/gu;
const longestQuote = 90;

/** What the blanks stand for in the answer to a mention. Pure. */
export function readBlankValues(
  mention: {
    readonly author: { readonly name: string } | null;
    readonly place: string;
    readonly saidAt: number;
    readonly said: string;
  },
  business: Pick<Business, 'name' | 'town' | 'siteAddress'>,
  frame: TimeFrame,
): BlankValues {
  const name = mention.author?.name.replace(/^@/, '') || null;
  return {
    name: name && shortenName(name),
    'full name': name,
    quote: shortenQuote(mention.said),
    place: mention.place || null,
    date: describeLetterDay(mention.saidAt, frame),
    today: describeLetterDay(frame.now, frame),
    shop: business.name || null,
    town: business.town || null,
    site: business.siteAddress || null,
  };
}

/** The words of a marked text. */
export function readWords(text: MarkedText): string {
  return text.map((piece) => piece.text).join('');
}

/** Fills the blanks that have a value; all others stay as they are. Pure. */
export function fillBlanks(text: string, values: BlankValues): string {
  const known: ReadonlyMap<string, string | null> = new Map(Object.entries(values));
  return text.replace(blankPattern, (blank, name: string) => known.get(name.toLowerCase()) ?? blank);
}

/** The blanks that are still open in a text, in their order. Pure. */
export function findBlanks(text: string): Blank[] {
  return [...text.matchAll(blankPattern)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    start: index,
    end: index + whole.length,
  }));
}

/** “Rowan Tidewell” is greeted as Rowan; a handle, or a name that begins with a title, as it is. */
function shortenName(name: string): string {
  const [first = '', ...others] = name.split(/\s+/);
  return others.length > 0 && /^\p{Lu}[\p{L}’'-]+$/u.test(first) && first.length > 2 ? first : name;
}

function shortenQuote(said: string): string | null {
  const words = said.replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  const sentence = /^.+?[.!?…](?=\s|$)/u.exec(words)?.[0] ?? words;
  return sentence.length <= longestQuote
    ? sentence
    : `${sentence.slice(0, longestQuote).replace(/\s+\S*$/, '')}…`;
}
