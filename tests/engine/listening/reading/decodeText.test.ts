import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/engine/listening/reading/decodeText.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const declare = (encoding: string, content: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><title>${content}</title>`;

describe('decodeText', () => {
  const cases: readonly (readonly [
    name: string,
    bytes: Uint8Array,
    contentType: string | null,
    text: string,
  ])[] = [
    ['UTF-8 without any claim', utf8('<title>Café 面包</title>'), null, '<title>Café 面包</title>'],
    ['UTF-8 with a mark, whatever is claimed', utf8('\ufeffCafé'), 'text/xml; charset=windows-1251', 'Café'],
    ['UTF-16 with a mark, little-endian', utf16('\ufeff<a>é</a>'), null, '<a>é</a>'],
    [
      'UTF-16 with a mark, big-endian',
      swapBytes(utf16('\ufeff<a>é</a>')),
      'text/xml; charset=utf-8',
      '<a>é</a>',
    ],
    ['UTF-16 without a mark, little-endian', utf16('<a>é</a>'), null, '<a>é</a>'],
    ['UTF-16 without a mark, big-endian', swapBytes(utf16('<a>é</a>')), null, '<a>é</a>'],
    ['ISO-8859-1, declared', latin1(declare('ISO-8859-1', 'Café')), null, declare('ISO-8859-1', 'Café')],
    [
      'windows-1252 that calls itself ISO-8859-1',
      latin1(declare('iso-8859-1', '\x80 5 \x93fresh\x94')),
      null,
      declare('iso-8859-1', '€ 5 “fresh”'),
    ],
    [
      'windows-1251 in quotes and capitals, by HTTP',
      Uint8Array.from([0xd5, 0xeb, 0xe5, 0xe1]),
      'text/xml; Charset="Windows-1251"',
      'Хлеб',
    ],
    ['KOI8-R by HTTP', Uint8Array.from([0xe8, 0xcc, 0xc5, 0xc2]), 'text/xml;charset=koi8-r', 'Хлеб'],
    ['GBK by HTTP', Uint8Array.from([0xc3, 0xe6, 0xb0, 0xfc]), 'text/xml; charset=gbk', '面包'],
    ['Big5 by HTTP', Uint8Array.from([0xc4, 0xd1, 0xa5, 0x5d]), 'text/xml; charset=big5', '麵包'],
    ['Shift_JIS by HTTP', Uint8Array.from([0x83, 0x70, 0x83, 0x93]), 'text/xml; charset=Shift_JIS', 'パン'],
    ['EUC-JP by HTTP', Uint8Array.from([0xa5, 0xd1, 0xa5, 0xf3]), 'text/xml; charset=euc-jp', 'パン'],
    ['EUC-KR by HTTP', Uint8Array.from([0xbb, 0xa7]), 'text/xml; charset=euc-kr', '빵'],
    [
      'HTTP before the declaration',
      utf8(declare('gbk', 'é')),
      'text/xml; charset=utf-8',
      declare('gbk', 'é'),
    ],
    [
      'the declaration where HTTP does not fit',
      latin1(declare('windows-1252', 'Café')),
      'text/xml; charset=utf-8',
      declare('windows-1252', 'Café'),
    ],
    [
      'UTF-8 that calls itself ISO-8859-1',
      utf8(declare('iso-8859-1', 'Café')),
      null,
      declare('iso-8859-1', 'Café'),
    ],
    ['ISO-8859-1 that calls itself UTF-8', latin1(declare('utf-8', 'Café')), null, declare('utf-8', 'Café')],
    ['UTF-8 that calls itself UTF-16', utf8(declare('utf-16', 'Café')), null, declare('utf-16', 'Café')],
    [
      'the charset of a page',
      latin1('<html><meta charset=windows-1252>Café'),
      null,
      '<html><meta charset=windows-1252>Café',
    ],
    [
      'UTF-8 that was cut off in a character',
      utf8('Café Käse Brötchen für Größe').subarray(0, 30),
      null,
      'Café Käse Brötchen für Gr\ufffd',
    ],
    [
      'EUC-KR with a broken place',
      Uint8Array.from([...Array(4).fill([0xbb, 0xa7]).flat(), 0xff, 0x3c]),
      'text/xml; charset=euc-kr',
      '빵빵빵빵\ufffd<',
    ],
    ['a charset nobody knows, over UTF-8', utf8('Café'), 'text/xml; charset=x-martian', 'Café'],
    [
      'UTF-7, which is never believed',
      utf8('+ADw-script+AD4-'),
      'text/xml; charset=utf-7',
      '+ADw-script+AD4-',
    ],
    ['nothing', new Uint8Array(), null, ''],
  ];

  it.each(cases)('reads %s', (_name, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toEqual({ kind: 'text', text });
  });

  it('gives up on a charset nobody knows only where the guess makes no sense', () => {
    const problem = { kind: 'problem', problem: { code: 'charsetUnknown' } };
    const senseless = Uint8Array.from([0x4c, 0x6f, 0x81, 0x9d, 0x05, 0xff]);
    expect(decodeText(senseless, 'text/xml; charset=ebcdic-fr')).toEqual(problem);
    expect(decodeText(senseless, null)).toMatchObject({ kind: 'text' });
    expect(decodeText(latin1('Café'), 'text/xml; charset=x-martian')).toEqual({ kind: 'text', text: 'Café' });
  });
});
