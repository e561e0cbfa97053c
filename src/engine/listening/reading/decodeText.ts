import { isAscii } from 'node:buffer';
import type { FeedProblem } from '#contract';

type DecodeOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

/** How much of the beginning is searched for a declared charset. */
const headBytes = 1024;

/**
 * Turns bytes into text: by the byte order mark, else by the charset of HTTP and of the document, each only where every
 * byte fits, else as UTF-8, else as windows-1252. `charsetUnknown` where a charset was named that nobody knows and the
 * guess makes no sense.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodeOutcome {
  const wide = findWideCharset(bytes);
  if (wide !== null) return text(new TextDecoder(wide).decode(bytes));

  const claims = [findHttpCharset(contentType), findDeclaredCharset(bytes)].filter((claim) => claim !== null);
  const known = claims.map(findEncoding).filter((encoding) => encoding !== null);
  // windows-1252, which "ISO-8859-1" means too, fits any bytes: what is UTF-8 throughout is that rather than this claim.
  const ordered = known[0] === 'windows-1252' ? ['utf-8', ...known] : [...known, 'utf-8'];
  for (const encoding of ordered) {
    const decoded = decodeStrictly(bytes, encoding);
    if (decoded !== null) return text(decoded);
  }

  for (const encoding of ordered) {
    const mended = decodeMostly(bytes, encoding);
    if (mended !== null) return text(mended);
  }
  const guess = new TextDecoder('windows-1252').decode(bytes);
  const isSenseless = known.length < claims.length && unprintable.test(guess);
  return isSenseless ? { kind: 'problem', problem: { code: 'charsetUnknown' } } : text(guess);
}

/** Controls, among them those that windows-1252 gives for bytes it has no character for. */
const unprintable = /(?![\t\n\f\r])\p{Cc}/u;

function text(value: string): DecodeOutcome {
  return { kind: 'text', text: value };
}

/** UTF-16, and UTF-8 with a mark: told by the first bytes, whatever is claimed. */
function findWideCharset(bytes: Uint8Array): string | null {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return null;
}

function findHttpCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function findDeclaredCharset(bytes: Uint8Array): string | null {
  const head = toLatin1(bytes, headBytes);
  const declared = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ?? metaCharset.exec(head);
  return declared?.[1] ?? null;
}

const metaCharset = /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i;

function toLatin1({ buffer, byteOffset, length }: Uint8Array, maxBytes: number): string {
  return Buffer.from(buffer, byteOffset, Math.min(length, maxBytes)).toString('latin1');
}

/** The encoding that a label stands for; null for one nobody knows, and for UTF-16, which would have shown itself. */
function findEncoding(label: string): string | null {
  if (/^utf-?8$/i.test(label)) return 'utf-8';
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  // Copied rather than decoded: many bodies are ASCII throughout.
  if (encoding === 'utf-8' && isAscii(bytes)) return toLatin1(bytes, bytes.length);
  try {
    const decoder = encoding === 'utf-8' ? strictUtf8 : new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Text with a few broken places, as where a body was cut off in the middle of a letter. */
function decodeMostly(bytes: Uint8Array, encoding: string): string | null {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const brokenCount = decoded.split(/\uFFFD+/).length - 1;
  const goodCount = decoded.replace(/[\p{ASCII}\uFFFD]+/gu, '').length;
  return goodCount >= 4 * brokenCount ? decoded : null;
}
