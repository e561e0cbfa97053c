import { describe, expect, it } from 'vitest';
import { chooseEdition } from '../../src/renderer/src/features/sources/find/shopDraft.ts';

describe('the edition of a news search', () => {
  it.each([
    [['de-AT', 'en-US'], 'de-AT'],
    [['fr'], 'fr-FR'],
    [['sw-KE'], 'en-GB'],
    [['C', 'en_US.UTF-8', 'de-DE'], 'de-DE'],
    [['en-US@posix'], 'en-US'],
    [[], 'en-GB'],
  ])('for a machine that speaks %s is %s', (languages, edition) => {
    expect(chooseEdition(languages)).toBe(edition);
  });
});
