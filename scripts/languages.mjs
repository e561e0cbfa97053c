// npm run languages: writes the table of letter sequences anew from the package eld, in a form that loads in 10 ms.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './setup/paths.mjs';

/** Those of Europe. A language with a script to itself needs no table. */
const kept = 'en de fr es it pt nl ca da sv no fi pl cs hr ro hu tr ru uk bg'.split(' ');

const eldFolder = join(projectFolder, 'node_modules/eld/src');
const { ngramsData } = await import(join(eldFolder, 'ngrams/extrasmall.js'));
const { dictionary } = await import(join(eldFolder, 'dictionary.js'));

const codes = kept.map(
  (language) => Object.entries(ngramsData.languages).find(([, name]) => name === language)?.[0],
);
if (codes.includes(undefined)) throw new Error('eld does not know all of these languages');
const byteOfCharacter = new Map(
  dictionary.map((character, byte) => [character, byte]).filter(([character]) => character !== ' '),
);

const toBytes = (sequence) =>
  [...sequence]
    .map((character) => (character === ' ' ? ' ' : String.fromCharCode(byteOfCharacter.get(character))))
    .join('');
const lines = Object.entries(ngramsData.ngrams)
  .map(([sequence, scores]) => {
    const letters = codes.map((code, place) =>
      code in scores ? String.fromCharCode(0x41 + place, 0x21 + scores[code]) : '',
    );
    return [toBytes(sequence), letters.join('')];
  })
  .filter(([, scores]) => scores !== '');

writeFileSync(
  join(projectFolder, 'src/engine/listening/language/letterSequences.ts'),
  `/**
 * Made by \`npm run languages\` from the smallest table of eld (© Nito T. M., Apache-2.0). Each line is a sequence of up to
 * four bytes of UTF-8 with a space at the edge of a word, a tab, and for each language that has it a letter (A is the first)
 * and its score (! is none).
 */
export const letterSequences = ${JSON.stringify(lines.map((line) => line.join('\t')).join('\n')).replace(/[\u007f-\u00a0\u00ad]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)};

export const languagesOfSequences = ${JSON.stringify(kept)};
`,
);
