import { describe, expect, it } from 'vitest';
import {
  checkAddress,
  hasTypedProtocol,
  isPublicAddress,
} from '../../../../src/engine/listening/fetching/addressGuard.ts';

function describeAddress(typed: string): string {
  const checked = checkAddress(typed);
  return checked.kind === 'address' ? checked.url.href : checked.problem.code;
}

describe('isPublicAddress', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
    '::ffff:93.184.216.34',
    '64:ff9b::93.184.216.34',
  ])('lets %s through', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b::192.168.1.1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:10::1',
    '2001:20::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:c0a8:1::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '',
    'localhost',
    'bakery.example',
    '1.2.3.4.5',
    '127.0.0.1:80',
  ])('keeps %s away', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('checkAddress', () => {
  it.each([
    ['https://bakery.example/feed', 'https://bakery.example/feed'],
    ['http://bakery.example', 'http://bakery.example/'],
    ['  bakery.example/feed?a=b ', 'https://bakery.example/feed?a=b'],
    ['bakery.example:8080/feed', 'https://bakery.example:8080/feed'],
    ['//bakery.example/feed', 'https://bakery.example/feed'],
    ['feed:https://bakery.example/feed', 'https://bakery.example/feed'],
    ['feed:http://bakery.example/feed', 'http://bakery.example/feed'],
    ['feed://bakery.example/feed', 'https://bakery.example/feed'],
    ['FEED://Bakery.Example/Feed', 'https://bakery.example/Feed'],
    ['bakery.example./feed', 'https://bakery.example/feed'],
    ['https://bakery.example/feed#newest', 'https://bakery.example/feed'],
    ['bäckerei.example', 'https://xn--bckerei-5wa.example/'],
    ['https://93.184.216.34/feed', 'https://93.184.216.34/feed'],
  ])('makes %s into %s', (typed, address) => {
    expect(describeAddress(typed)).toBe(address);
  });

  it.each([
    '',
    'https://',
    'blue door bakery',
    'http://[bad',
    'http://a..example',
    'ftp://bakery.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:anna@bakery.example',
    'data:text/xml,<rss/>',
    'https://anna:secret@bakery.example/feed',
    'https://anna@bakery.example/feed',
    'anna:secret@bakery.example',
    `https://bakery.example/${'a'.repeat(2048)}`,
    `https://bakery.example/${'ä'.repeat(1000)}`,
  ])('does not take %s for an address', (typed) => {
    expect(describeAddress(typed)).toBe('addressNotValid');
  });

  it.each([
    'localhost',
    'localhost:3000',
    'http://localhost./feed',
    'http://shop.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://router.home.arpa/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'https://bakery.example:22/',
    'https://bakery.example:25/',
    'https://bakery.example:6379/',
  ])('refuses %s', (typed) => {
    expect(describeAddress(typed)).toBe('addressRefused');
  });
});

describe('hasTypedProtocol', () => {
  it.each([
    ['https://bakery.example', true],
    ['feed:http://bakery.example', true],
    ['feed://bakery.example', false],
    ['bakery.example', false],
    ['https.example', false],
  ])('says of %s: %s', (typed, expected) => {
    expect(hasTypedProtocol(typed)).toBe(expected);
  });
});
