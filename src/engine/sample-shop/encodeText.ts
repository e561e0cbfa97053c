/** The bytes 0x80–0x9F of windows-1252 that this sample uses; all others are as in Latin-1. */
const windows1252Bytes: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};

/** Writes text as bytes; throws a RangeError on a letter that windows-1252 does not have. */
export function encodeText(text: string, charset: 'utf-8' | 'windows-1252'): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  return Uint8Array.from([...text], (letter) => {
    const byte = windows1252Bytes[letter] ?? letter.codePointAt(0) ?? 0;
    if (byte > 0xff) throw new RangeError(`windows-1252 has no ${letter}`);
    return byte;
  });
}
