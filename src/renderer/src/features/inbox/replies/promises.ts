import type { DateInWords } from '#contract';

/** Words that may promise something for a day, and the sentence they stand in. */
export type FoundPromise = {
  readonly words: string;
  readonly sentence: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
};

const longestSentence = 300;
const limit = /\b(?:(?:by|before|until|till|within|no later than|at the latest)(?: the)?|on|this|from)\s+$/i;
const ourselves = /\b(?:i|we|us|our|i['’]ll|we['’]ll|let me|you(?:['’]ll| will))\b/i;
const openingHours = /\b(?:we|shop|bakery|doors?)\b[^.!?]*\b(?:are|is|re)?\s*(?:open|closed)\b/i;

/**
 * The promise that a reply seems to make, by the days to come that stand in it; null where there is none. It is offered
 * and never assumed, so it may be one too many: a question and opening hours promise nothing. Pure.
 */
export function findPromise(text: string, dates: readonly DateInWords[]): FoundPromise | null {
  const found = dates.flatMap((date) => {
    const before = limit.exec(text.slice(0, date.start))?.[0] ?? '';
    const sentence = readSentence(text, date.start);
    if (sentence.endsWith('?') || openingHours.test(sentence)) return [];
    const isLimit = /^(?:by|before|until|till|within|no later|at the)/i.test(before);
    if (!isLimit && !ourselves.test(sentence)) return [];
    const words = text.slice(date.start - before.length, date.end).replace(/\s+/g, ' ');
    return [{ words, sentence: shorten(sentence), dueOn: date.on, dueTime: date.time }];
  });
  return found.find(({ sentence }) => ourselves.test(sentence)) ?? found[0] ?? null;
}

/** The sentence around a place in a text, without the line breaks around it. */
function readSentence(text: string, at: number): string {
  const start = Math.max(
    ...[...text.slice(0, at).matchAll(/[.!?…](?=\s)|\n/gu)].map(({ index }) => index + 1),
    0,
  );
  const end = /[.!?…](?=\s|$)|\n/u.exec(text.slice(at));
  return text.slice(start, end ? at + end.index + 1 : undefined).trim();
}

function shorten(sentence: string): string {
  return sentence.length <= longestSentence ? sentence : `${sentence.slice(0, longestSentence - 1)}…`;
}
