import { describe, expect, test } from 'vitest';
import { findHome, isHomePage, isTrustedSender } from '../../src/main/home.ts';

const built = findHome(undefined);
const developed = findHome('http://localhost:5173');

describe('isTrustedSender', () => {
  const page = { url: 'app://earmark/index.html', isTop: true };

  test('believes the page of the window', () => {
    expect(isTrustedSender({ contentsId: 1, frame: page }, 1, built)).toBe(true);
    const devPage = { url: 'http://localhost:5173/#/inbox', isTop: true };
    expect(isTrustedSender({ contentsId: 1, frame: devPage }, 1, developed)).toBe(true);
  });

  test.each([
    ['another window', { contentsId: 2, frame: page }],
    ['a frame in the page', { contentsId: 1, frame: { ...page, isTop: false } }],
    ['a frame that is gone', { contentsId: 1, frame: null }],
    ['a page of the web', { contentsId: 1, frame: { ...page, url: 'https://earmark/index.html' } }],
    ['another host', { contentsId: 1, frame: { ...page, url: 'app://earmark.example/index.html' } }],
    ['a host with a port', { contentsId: 1, frame: { ...page, url: 'app://earmark:1/index.html' } }],
    ['a host behind a name', { contentsId: 1, frame: { ...page, url: 'app://earmark@evil.example/' } }],
    ['a name at the host', { contentsId: 1, frame: { ...page, url: 'app://evil@earmark/' } }],
    ['the dev server of a built app', { contentsId: 1, frame: { ...page, url: 'http://localhost:5173/' } }],
    ['a blank page', { contentsId: 1, frame: { ...page, url: 'about:blank' } }],
    ['a page made of data', { contentsId: 1, frame: { ...page, url: 'data:text/html,app://earmark/' } }],
    ['a file', { contentsId: 1, frame: { ...page, url: 'file:///index.html' } }],
    ['no address', { contentsId: 1, frame: { ...page, url: '' } }],
  ])('refuses %s', (_name, sender) => {
    expect(isTrustedSender(sender, 1, built)).toBe(false);
  });
});

describe('isHomePage', () => {
  test('is the page itself, at any place in it', () => {
    expect(isHomePage('app://earmark/index.html', built)).toBe(true);
    expect(isHomePage('app://earmark/index.html?a#/sources', built)).toBe(true);
    expect(isHomePage('http://localhost:5173/', developed)).toBe(true);
  });

  test.each([
    'app://earmark/assets/index.js',
    'app://earmark/',
    'app://other/index.html',
    'https://news.example/index.html',
    'http://localhost:5173/',
    'javascript:alert(1)',
    'not an address',
  ])('is not %j', (address) => {
    expect(isHomePage(address, built)).toBe(false);
  });
});
