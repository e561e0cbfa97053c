import { decodeHTML, decodeHTMLStrict } from 'entities';

/** No name of a reference is longer. */
const maxNameChars = 40;

/** Decodes the references of XML and HTML; an ampersand that begins none stays as it is. */
export function decodeXml(text: string): string {
  return text.includes('&') ? decode(text, decodeHTMLStrict) : text;
}

/** As `decodeXml`, also references without a semicolon, where a browser would. */
export function decodeHtml(text: string): string {
  return text.includes('&') ? decode(text, decodeHTML) : text;
}

/** Leaps from one ampersand to the next, since most of a text is none. */
function decode(text: string, decodeOne: (reference: string) => string): string {
  let decoded = '';
  let position = 0;
  let next = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', next)) {
    const usual = findUsual(text, at + 1);
    next = usual === null ? findReferenceEnd(text, at + 1) : at + usual.length;
    if (next === at + 1) continue;
    if (at > position) decoded += text.slice(position, at);
    decoded += usual === null ? decodeOne(text.slice(at, next)) : usual.character;
    position = next;
  }
  return decoded + text.slice(position);
}

const lessThan = { character: '<', length: '&lt;'.length };
const greaterThan = { character: '>', length: '&gt;'.length };
const ampersand = { character: '&', length: '&amp;'.length };
const quotationMark = { character: '"', length: '&quot;'.length };

/** What nearly all references are: the characters of markup. */
function findUsual(text: string, nameStart: number): typeof lessThan | null {
  switch (text.charCodeAt(nameStart)) {
    case 0x6c:
      return text.startsWith('lt;', nameStart) ? lessThan : null;
    case 0x67:
      return text.startsWith('gt;', nameStart) ? greaterThan : null;
    case 0x61:
      return text.startsWith('amp;', nameStart) ? ampersand : null;
    case 0x71:
      return text.startsWith('quot;', nameStart) ? quotationMark : null;
    default:
      return null;
  }
}

/** Behind the letters, digits and `#` at `start`, and behind the semicolon that follows them. */
function findReferenceEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + maxNameChars);
  let end = start;
  while (end < limit && isReferenceChar(text.charCodeAt(end))) end += 1;
  return text.charCodeAt(end) === 0x3b ? end + 1 : end;
}

function isReferenceChar(char: number): boolean {
  const isDigit = char >= 0x30 && char <= 0x39;
  const isLetter = (char | 0x20) >= 0x61 && (char | 0x20) <= 0x7a;
  return isDigit || isLetter || char === 0x23;
}
