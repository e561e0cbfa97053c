import { foldText } from './foldText.ts';
import { hasWords, splitWords } from './saidWords.ts';

/** An entry's words as they are compared: folded, without links and what feeds put behind a text. */
export type SaidWords = {
  /** Empty where the text says the title again. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** The text breaks off: "…", "Read more". */
  readonly isCut: boolean;
};

const shingleWords = 3;
const minWords = 8;
/** So much of all their shingles must two texts have in common. */
const minResemblance = 0.8;
/** Shorter texts must have the same words: one of them may be all that matters. */
const minWordsToDiffer = 16;
/** Under different titles, as papers give them to one agency's story, texts must be this long and this alike. */
const [minWordsUnderOtherTitle, minResemblanceUnderOtherTitle] = [50, 0.9];
/** A beginning of so many words is the same story where the text says that it is cut, or else is this long. */
const [minWordsOfCut, minWordsOfBeginning] = [16, 25];
const leastCount = 5;
/** What feeds put behind a text stands in its last characters; further back nothing is looked for. */
const maxTailChars = 400;

const marker = String.raw`\[?\(?(?:…|\.\.\.)\]?\)?|[\[(]?(?:read (?:more|on|the full \p{L}+)|continue reading|keep reading|weiterlesen|mehr lesen|lire (?:la suite|plus)|leer mas|seguir leyendo|continua a leggere|leggi tutto|ler mais|lees (?:meer|verder))[\])]?`;
const tail = new RegExp(String.raw`(?:${marker}|[\s.:→»>|-]|#[\p{L}\p{N}_]+)+$`, 'u');
const anyMarker = new RegExp(marker, 'u');
const links = /https?:\/\/\S+|(?<!\S)[\w-]+(?:\.[\w-]+)+\/\S*/g;
const credit = /the post .{0,300} (?:appeared first|first appeared) on .{0,100}$/;

/** Nearly all tails are shorter than half of this, and what begins beyond it is looked for only if this is one. */
const nearChars = 80;

function findTail(text: string): string {
  const near = tail.exec(text.slice(-nearChars));
  if (near === null) return '';
  const [found] = near.index > nearChars / 2 ? near : (tail.exec(text) ?? near);
  return found;
}

/** Reads what is compared of an entry. Pure, and never slower than the text is long. */
export function readSaidWords({
  title,
  plainText,
}: {
  readonly title: string | null;
  readonly plainText: string;
}): SaidWords {
  const all = foldText(plainText);
  const linkless = all.includes('/') ? all.replace(links, ' ') : all;
  // A space that stands alone is left as it is: nearly all are such.
  const folded = linkless.replace(/\s\s+|[^\S ]/g, ' ').trim();
  const end = folded.slice(-maxTailChars).replace(credit, '');
  const ending = findTail(end);
  const isCut = anyMarker.test(ending);
  const kept = folded.slice(0, -maxTailChars) + end.slice(0, end.length - ending.length);
  const words = splitWords(kept);
  // The last word of a cut text may be a part of one.
  const body = isCut && /^[….]/.test(ending) ? words.slice(0, -1) : words;
  const titleWords = splitWords(foldText(title ?? ''));
  // The last word of a title that is made of the text may be a part of one too.
  const certain = titleWords.length > 3 ? titleWords.slice(0, -1) : titleWords;
  const isRepeated = titleWords.length > 0 && isBeginning(certain, body);
  return { title: isRepeated ? [] : titleWords, body, isCut };
}

/**
 * A sketch of an entry's words as hex: a hash of their first sixteen, and the five least hashes of their three-word
 * shingles; null where there are less than eight. Of two texts that resemble each other by 0.8 two of the five are the same
 * with 99 %. After Andrei Broder, "On the resemblance and containment of documents", 1997.
 */
export function sketchWords(said: SaidWords): string | null {
  const words = mainWords(said);
  // Of scripts without spaces two words count as one.
  if (!hasWords(words.slice(0, 2 * minWords).join(' '), minWords)) return null;
  const least: number[] = [];
  for (const shingle of listShingles(words)) {
    if (least.length === leastCount && shingle > (least[leastCount - 1] ?? 0)) continue;
    const at = least.findIndex((known) => shingle <= known);
    if (least[at] === shingle) continue;
    least.splice(at === -1 ? least.length : at, 0, shingle);
    least.length = Math.min(least.length, leastCount);
  }
  return [hashWords(words.slice(0, minWordsOfCut)), ...least].map(toHex).join('');
}

/**
 * Whether two entries of different feeds say nearly the same: the same figures, and shingles that resemble each other
 * (Broder 1997, exactly and not by the sketch); or one is the beginning of the other. SimHash (Charikar 2002) was tried:
 * at 64 bits and a distance of 3 it misses most small changes of posts under fifty words.
 */
export function isNearlySame(one: SaidWords, other: SaidWords): boolean {
  const [short, long] = [one, other].sort((a, b) => mainWords(a).length - mainWords(b).length) as [
    SaidWords,
    SaidWords,
  ];
  const [fewer, more] = [mainWords(short), mainWords(long)];
  const hasSameTitle = haveSameTitle(one, other);
  if (hasSameTitle && isBeginning(fewer, more)) {
    const isLongEnough = fewer.length >= (short.isCut ? minWordsOfCut : minWordsOfBeginning);
    if (isLongEnough || fewer.length === more.length) return true;
  }
  if (fewer.length < minWordsToDiffer || !haveSameFigures(fewer, more)) return false;
  const resemblance = measureResemblance(fewer, more);
  return hasSameTitle
    ? resemblance >= minResemblance
    : resemblance >= minResemblanceUnderOtherTitle && fewer.length >= minWordsUnderOtherTitle;
}

function mainWords({ title, body }: SaidWords): readonly string[] {
  return body.length >= minWords ? body : [...title, ...body];
}

/** Also where one has none, or says only the beginning of the other's. */
function haveSameTitle({ title: one }: SaidWords, { title: other }: SaidWords): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length === 0 || (isBeginning(short, long) && short.length * 2 > long.length);
}

function isBeginning(beginning: readonly string[], words: readonly string[]): boolean {
  return beginning.length <= words.length && beginning.every((word, place) => word === words[place]);
}

function haveSameFigures(one: readonly string[], other: readonly string[]): boolean {
  const listFigures = (words: readonly string[]) =>
    words
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' ');
  return listFigures(one) === listFigures(other);
}

function measureResemblance(one: readonly string[], other: readonly string[]): number {
  const [ofOne, ofOther] = [new Set(listShingles(one)), new Set(listShingles(other))];
  let shared = 0;
  for (const shingle of ofOne) if (ofOther.has(shingle)) shared += 1;
  return shared / (ofOne.size + ofOther.size - shared);
}

function listShingles(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(words.length);
  for (let place = 0; place < words.length; place += 1) hashes[place] = hashWord(words[place] ?? '');
  const shingles = new Uint32Array(Math.max(1, hashes.length - shingleWords + 1));
  for (let place = 0; place < shingles.length; place += 1) {
    let mixed = 0;
    for (let next = place; next < place + shingleWords; next += 1) mixed = mix(mixed ^ (hashes[next] ?? 0));
    shingles[place] = mixed;
  }
  return shingles;
}

const firstHash = 0x811c9dc5;

/** FNV-1a, 32 bits: it only has to spread. */
function hashWords(words: readonly string[]): number {
  return words.reduce((hash, word) => hashWord(word, hash), firstHash);
}

function hashWord(word: string, before = firstHash): number {
  let hash = before;
  for (let place = 0; place < word.length; place += 1)
    hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return Math.imul(hash ^ 0x20, 0x01000193) >>> 0;
}

/** The last steps of MurmurHash3: every bit of a word's hash comes to count for the order of shingles. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function toHex(hash: number): string {
  return hash.toString(16).padStart(8, '0');
}
