import { languagesOfSequences, letterSequences } from './letterSequences.ts';

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
/** What stands between words, but for a single space: nearly all are such. */
const noLetters = / ?[^\p{L}\p{M}' ][^\p{L}\p{M}']*| {2}[^\p{L}\p{M}']*/gu;
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

const scoresOf = new Map(
  letterSequences.split('\n').map((line) => line.split('\t') as [sequence: string, scores: string]),
);

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
  const sequences = listSequences(said.replace(noLetters, ' ').trim().toLowerCase());
  let best: string | null = null;
  let bestFit = 0;
  let secondFit = 0;
  const scores = countScores(sequences);
  for (let place = 0; place < scores.length; place += 1) {
    const perSequence = (scores[place] ?? 0) / sequences.size;
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

/** Four bytes from each third on, and the last four of each word, with its edges. Words stand apart by single spaces. */
function listSequences(text: string): Set<string> {
  const sequences = new Set<string>();
  const bytes = ` ${Buffer.from(text).toString('latin1')} `;
  for (let start = 1; start < bytes.length; ) {
    const edge = bytes.indexOf(' ', start);
    const end = Math.min(edge, start + maxWordLength);
    let at = start;
    for (; at + 4 < end; at += 3) sequences.add(bytes.slice(at === start ? at - 1 : at, at + 4));
    const last = at === start ? start - 1 : end - 4;
    sequences.add(end === edge ? bytes.slice(last, edge + 1) : `${bytes.slice(last, end)} `);
    start = edge + 1;
  }
  return sequences;
}

function countScores(sequences: ReadonlySet<string>): Float64Array {
  const total = new Float64Array(languagesOfSequences.length);
  for (const sequence of sequences) {
    const scores = scoresOf.get(sequence);
    if (scores === undefined) continue;
    for (let at = 0; at < scores.length; at += 2) {
      const place = scores.charCodeAt(at) - 0x41;
      total[place] = (total[place] ?? 0) + scores.charCodeAt(at + 1) - 0x21 + baseScore;
    }
  }
  return total;
}
