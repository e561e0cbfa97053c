import { foldText } from './foldText.ts';

/** Scripts that are written without spaces: there each character counts as a word. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const word = new RegExp(String.raw`[${spaceless}]|[[\p{L}\p{N}]--[${spaceless}]]+`, 'gv');

const amount = String.raw`\d[\d.,]*\s?[km]?\s`;
const counted = [
  'comments?|repl(?:y|ies)|answers?|likes?|views?|points?|(?:up)?votes?|shares?|re(?:posts?|blogs?)|boosts?|favou?rites?',
  'kommentare?|antwort(?:en)?|aufrufe|stimmen?|commentaires?|reponses?|vues?|comentarios?|respuestas?|vistas?',
  'commenti|commento|rispost[ae]|visualizzazioni|respostas?|visualizacoes|reacties?|antwoorden|weergaven',
].join('|');
const timeUnit = [
  'sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|months?|years?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?',
  'secondes?|heures?|jours?|semaines?|mois|ans?|segundos?|minutos?|horas?|dias?|semanas?|meses|mes|anos?',
  'second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|seconden|uur|uren|dag(?:en)?|weken|maand(?:en)?|jaar',
].join('|');
/** Counts and ages that are other ones at each visit, in the languages of the dates we read. All in folded text. */
const passing = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])${amount}*(?:${counted})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])\d+\s?(?:${timeUnit})\s(?:ago|fa|geleden|atras)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:vor|il y a|hace|ha)\s\d+\s(?:${timeUnit})(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/**
 * A text as it counts for being the same: folded, in single spaces, without what changes although nobody edits it (counts
 * of comments and the like, ages, the parameters of addresses).
 */
export function normaliseSaid(text: string): string {
  let said = foldText(text);
  if (said.includes('://')) said = said.replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1');
  if (/\d/.test(said)) said = said.replace(passing, ' ');
  // A space that stands alone is left as it is: nearly all are such.
  return said.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

/** Below this no character is of a script without spaces, nor half of one. */
const plainBelow = 0xe00;
/** 1 for each letter and digit below that. */
const isInWord = Uint8Array.from({ length: plainBelow }, (_, code) =>
  Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
);

/** Whether a UTF-16 unit belongs to a word that has edges; null where only the pattern can tell. */
function judgeUnit(code: number): 0 | 1 | null {
  if (code < plainBelow) return isInWord[code] as 0 | 1;
  const isPunctuation = code >= 0x2000 && code < 0x2070;
  return isPunctuation ? 0 : null;
}

/** Whether a folded text has so many words; of scripts without spaces two characters count as one. */
export function hasWords(folded: string, least: number): boolean {
  let count = 0;
  let before: 0 | 1 = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = judgeUnit(folded.charCodeAt(at));
    if (unit === null) return hasWordsOfAnyScript(folded, least);
    if (unit > before) count += 1;
    if (count >= least) return true;
    before = unit;
  }
  return false;
}

function hasWordsOfAnyScript(folded: string, least: number): boolean {
  let count = 0;
  word.lastIndex = 0;
  for (let match = word.exec(folded); match !== null; match = word.exec(folded)) {
    const [found] = match;
    count += found.length === 1 && isSpaceless(found) ? 0.5 : 1;
    if (count >= least) return true;
  }
  return false;
}

/** The words of a folded text; each character is one in scripts without spaces. */
export function splitWords(folded: string): readonly string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = judgeUnit(folded.charCodeAt(at));
    if (unit === null) return folded.match(word) ?? [];
    if (unit === 1) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      words.push(folded.slice(start, at));
      start = -1;
    }
  }
  if (start !== -1) words.push(folded.slice(start));
  return words;
}

const spacelessCharacter = new RegExp(`[${spaceless}]`, 'v');
function isSpaceless(character: string): boolean {
  return character > '\u0dff' && spacelessCharacter.test(character);
}
