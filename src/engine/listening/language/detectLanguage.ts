import { writeLetters } from './letterBytes.ts';
import { languagesOfSequences, letterSequences } from './letterSequences.ts';
import { packSequence, SequencePlaces } from './sequencePlaces.ts';

/** Languages that Earmark knows the words of: of two that fit nearly as well, one of these is taken. */
const expectedLanguages = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);
const expectedBonus = 0.04;
const bonusAt = languagesOfSequences.map((language) => (expectedLanguages.has(language) ? expectedBonus : 0));
/** By so much the best has to fit better than the second, on a scale from 0 to 1. */
const neededLead = 0.02;
/** Of a long text its beginning tells. */
const maxLength = 400;

/** What says nothing of the language: addresses, handles, hashtags and codes. */
const noise = /https?:\/\/\S+|www\.\S+|\S*[@#\d]\S*/gi;
/** Told at once: most texts have nothing of it. */
const anyNoise = /[@#\d]|:\/\/|www\./i;
const words = /\p{L}{2,}/gu;
const neededWords = 3;
/** Languages with a script of their own, the more telling script first. */
const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
const neededLetters = 4;
/** Where those scripts are; most texts have nothing of them. */
const ownScript = /[\u0370-\u03ff\u0530-\u1dff\u2c00-\ud7ff]/u;

/** As eld keeps its scores: less than this is never worth noting, so it is left out. */
const baseScore = 53;
/** What a sequence brings that fits half, as eld scales it. */
const halfFit = 25;
const maxWordLength = 70;

const table = Buffer.from(`${letterSequences}\n`, 'latin1');
const [tab, lineEnd] = [0x09, 0x0a];
const knownSequences = new SequencePlaces(2 ** 16);
/** Where in the table the scores of the sequence at a place begin; 0 for none. */
const scoresAt = new Uint32Array(2 ** 16);
for (let start = 0; start < table.length; start = table.indexOf(lineEnd, start) + 1) {
  const end = table.indexOf(tab, start);
  const sequence = packSequence(table, start, end);
  const place = knownSequences.find(sequence);
  knownSequences.put(place, sequence);
  scoresAt[place] = end + 1;
}

/**
 * The language of a text as ISO 639-1, by its script or its letter sequences; null where it is not sure, as with fewer than three words.
 * The way of counting and the table are those of eld (github.com/nitotm/efficient-language-detector-js).
 */
export function detectLanguage(text: string): string | null {
  const beginning = text.slice(0, maxLength);
  const said = anyNoise.test(beginning) ? beginning.replace(noise, ' ') : beginning;
  if (ownScript.test(said)) {
    const own = scripts.find(([, script]) => (said.match(script)?.length ?? 0) >= neededLetters);
    if (own) return own[0];
  }
  if (!hasEnoughWords(said)) return null;
  const { scores, sequenceCount } = countScores(said);
  let best: string | null = null;
  let bestFit = 0;
  let secondFit = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const perSequence = (scores[place] ?? 0) / sequenceCount;
    const bonus = perSequence > 0 ? (bonusAt[place] ?? 0) : 0;
    const fit = perSequence / (perSequence + halfFit) + bonus;
    if (fit > bestFit) {
      secondFit = bestFit;
      bestFit = fit;
      best = languagesOfSequences[place] ?? null;
    } else if (fit > secondFit) secondFit = fit;
  }
  return bestFit - secondFit >= neededLead ? best : null;
}

function hasEnoughWords(said: string): boolean {
  words.lastIndex = 0;
  for (let count = 0; count < neededWords; count += 1) if (!words.test(said)) return false;
  return true;
}

/** Those of the text under way: of so many letters as are read there are never half as many. */
const metSequences = new SequencePlaces(2 ** 11);
const bytes = new Uint8Array(3 * maxLength + 2);
const space = 0x20;

/**
 * What the sequences of a text bring each language: four bytes from each third on, and the last four of each word, with its
 * edges. Each of them counts once.
 */
function countScores(text: string): { readonly scores: Float64Array; readonly sequenceCount: number } {
  const scores = new Float64Array(languagesOfSequences.length);
  let sequenceCount = 0;
  const count = (from: number, to: number) => {
    const sequence = packSequence(bytes, from, to);
    const place = metSequences.find(sequence);
    if (!metSequences.isEmpty(place)) return;
    metSequences.put(place, sequence);
    sequenceCount += 1;
    addScores(scores, scoresAt[knownSequences.find(sequence)] as number);
  };
  metSequences.clear();
  const length = writeLetters(text, bytes);
  for (let start = 1; start < length; ) {
    let edge = start;
    while (bytes[edge] !== space) edge += 1;
    const end = Math.min(edge, start + maxWordLength);
    bytes[end] = space;
    let at = start;
    for (; at + 4 < end; at += 3) count(at === start ? at - 1 : at, at + 4);
    count(at === start ? start - 1 : end - 4, end + 1);
    start = edge + 1;
  }
  return { scores, sequenceCount };
}

/** Adds the scores that stand in the table from `start` to the end of the line: for each language its letter and a number. */
function addScores(total: Float64Array, start: number): void {
  if (start === 0) return;
  for (let at = start; table[at] !== lineEnd; at += 2) {
    const place = (table[at] as number) - 0x41;
    total[place] = (total[place] as number) + (table[at + 1] as number) - 0x21 + baseScore;
  }
}
