import { decodeHTML, decodeHTMLStrict } from 'entities';

/** What most references are. */
const usual: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&nbsp;', '\u00A0'],
]);

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
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', position)) {
    const end = findReferenceEnd(text, at + 1);
    const reference = text.slice(at, end);
    decoded += text.slice(position, at) + (usual.get(reference) ?? decodeOne(reference));
    position = end;
  }
  return decoded + text.slice(position);
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
