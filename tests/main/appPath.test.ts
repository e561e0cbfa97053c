import { describe, expect, test } from 'vitest';
import { findAppFile } from '../../src/main/appPath.ts';

const files = new Set(['index.html', 'assets/index-1a2b.js', 'assets/Inter.woff2']);

const refused = [
  'app://earmark/',
  'app://earmark',
  'app://earmark/../index.js',
  'app://earmark/../../main/index.js',
  'app://earmark/assets/../../main/index.js',
  'app://earmark/./../main/index.js',
  'app://earmark/%2e%2e/main/index.js',
  'app://earmark/%2E%2E/main/index.js',
  'app://earmark/.%2e/main/index.js',
  'app://earmark/..%2fmain/index.js',
  'app://earmark/..%2Fmain%2Findex.js',
  'app://earmark/%2e%2e%2fmain%2findex.js',
  'app://earmark/..%5cmain%5cindex.js',
  'app://earmark/..\\main\\index.js',
  'app://earmark/assets\\index-1a2b.js',
  'app://earmark/assets%5cindex-1a2b.js',
  'app://earmark/assets%2findex-1a2b.js',
  'app://earmark/%252e%252e/main/index.js',
  'app://earmark//index.html',
  'app://earmark///etc/passwd',
  'app://earmark//etc/passwd',
  'app://earmark//server/share',
  'app://earmark/etc/passwd',
  'app://earmark/C:/Windows/win.ini',
  'app://earmark/C:%5cWindows%5cwin.ini',
  'app://earmark/file:///etc/passwd',
  'app://earmark/index.html/',
  'app://earmark/index.html/..',
  'app://earmark/index.html%00.js',
  'app://earmark/index.html.',
  'app://earmark/index.html::$DATA',
  'app://earmark/INDEX.HTML',
  'app://earmark/%69ndex.html',
  'app://earmark/assets',
  'app://earmark/assets/',
  'app://earmark/assets/.',
  'app://earmark/toString',
  'app://earmark/__proto__',
  'app://earmark/missing.js',
  'app://other/index.html',
  'app://earmark.example/index.html',
  'app://earmark:80/index.html',
  'app://user@earmark/index.html',
  'app://user:password@earmark/index.html',
  'app:///index.html',
  'app:index.html',
  'file:///index.html',
  'https://earmark/index.html',
  'index.html',
  '',
];

const served: readonly (readonly [string, string])[] = [
  ['app://earmark/index.html', 'index.html'],
  ['app://earmark/index.html#/inbox', 'index.html'],
  ['app://earmark/assets/index-1a2b.js', 'assets/index-1a2b.js'],
  ['app://earmark/assets/Inter.woff2?v=1', 'assets/Inter.woff2'],
];

describe('findAppFile', () => {
  test.each(refused)('refuses %j', (address) => {
    expect(findAppFile(address, files)).toBe(null);
  });

  test.each(served)('serves for %j the file %j', (address, file) => {
    expect(findAppFile(address, files)).toBe(file);
  });
});
