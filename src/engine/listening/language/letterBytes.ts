const space = 0x20;
const apostrophe = "'";
const letterOrMark = /[\p{L}\p{M}]/u;

/** The letters of ASCII in lower case, and the apostrophe; 0 for all else. */
const asciiLetters = Uint8Array.from(
  { length: 0x80 },
  (_, code) => findBytes(String.fromCharCode(code))[0] ?? 0,
);

/** What was found for the characters of Europe. */
const keptBytes: (Uint8Array | undefined)[] = [];
const keptBelow = 0x3000;

/**
 * Writes a text into `bytes` as UTF-8: words in lower case, each between single spaces, and nothing else. Answers how many
 * bytes that took: three for each UTF-16 unit at the most, and two.
 */
export function writeLetters(text: string, bytes: Uint8Array): number {
  let length = 0;
  const endWord = () => {
    if (length === 0 || bytes[length - 1] !== space) bytes[length++] = space;
  };
  endWord();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < asciiLetters.length) {
      const letter = asciiLetters[code] as number;
      if (letter === 0) endWord();
      else bytes[length++] = letter;
      continue;
    }
    const letters = recallBytes(text.codePointAt(at) ?? code);
    if (letters.length === 0) endWord();
    for (const letter of letters) bytes[length++] = letter;
    if (code !== text.codePointAt(at)) at += 1;
  }
  endWord();
  return length;
}

function recallBytes(codePoint: number): Uint8Array {
  const known = keptBytes[codePoint];
  if (known !== undefined) return known;
  const found = findBytes(String.fromCodePoint(codePoint));
  if (codePoint < keptBelow) keptBytes[codePoint] = found;
  return found;
}

/** None where the character is no letter. */
function findBytes(character: string): Uint8Array {
  const isLetter = character === apostrophe || letterOrMark.test(character);
  return Buffer.from(isLetter ? character.toLowerCase() : '');
}
