import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAddress, resolveLink } from '../../../../src/engine/listening/reading/addresses.ts';

const parts = [
  ...[
    'a.example',
    'www.b-c.example',
    'xn--bcher-kva.example',
    'A.example',
    '127.1',
    '0x7f.1',
    '1.2.3.4',
    'a..b',
  ],
  ...[
    '-a.example',
    'a.example.',
    'localhost',
    '[::1]',
    'u:p@a.example',
    'a.example:443',
    'a_b.example',
    'ü.example',
  ],
  ...[
    '/',
    '/p',
    '//',
    '/.',
    '/..',
    '/%2e',
    '/%2E./x',
    '/a b',
    '/é',
    '/x.html',
    '?q=1&w=2',
    "?it's",
    '#top',
    '#<',
  ],
  ...['%zz', '\\', '\t', '|', '{', '@', ':', '~', '.', '-'],
];

/** How an address reads when nothing is taken for granted about it. */
function parse(value: string): string | null {
  const url = URL.parse(value.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

describe('resolveAddress', () => {
  it('gives every address as URL would write it, also where it needs no parsing', () => {
    const scheme = fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', 'http:/');
    const rest = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 2 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(scheme, rest, (start, all) => {
        const value = start + all.join('');
        expect(resolveAddress(value, null)).toBe(parse(value));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('resolveLink', () => {
  it.each([
    ['/news', 'https://shop.example/a', 'https://shop.example/news'],
    ['www.shop.example', null, 'http://www.shop.example/'],
    [' mailto:a@shop.example', null, 'mailto:a@shop.example'],
    ['java\nscript:x', 'https://shop.example/', null],
  ])('makes %j on %j %j', (value, base, expected) => expect(resolveLink(value, base)).toBe(expected));
});
