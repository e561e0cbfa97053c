import { describe, expect, test } from 'vitest';
import { makePolicy } from '../../src/main/contentPolicy.ts';

describe('makePolicy', () => {
  test('allows the page its own files and nothing else', () => {
    expect(makePolicy('bm9uY2U=').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-bm9uY2U='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "media-src 'none'",
      "frame-src 'none'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });
});
