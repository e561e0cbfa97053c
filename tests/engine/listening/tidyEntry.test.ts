import { describe, expect, it } from 'vitest';
import { tidyEntry } from '../../../src/engine/listening/tidyEntry.ts';
import type { Entry } from '../../../src/engine/listening/types.ts';

function tidy(parts: Partial<Entry>): Pick<Entry, 'title' | 'plainText' | 'text'> {
  const text = [{ type: 'paragraph' as const, children: [] }];
  const entry = {
    guid: 'g',
    address: null,
    title: null,
    text,
    plainText: '',
    author: null,
    publishedAt: null,
    publisher: null,
  };
  const { title, plainText, text: kept } = tidyEntry({ ...entry, ...parts });
  return { title, plainText, text: kept };
}

const text = [{ type: 'paragraph' as const, children: [] }];

describe('a tidied entry', () => {
  it.each([
    [
      'Five bakeries - worth the ferry - Harbour Gazette',
      'Harbour Gazette',
      'Five bakeries - worth the ferry',
    ],
    ['Five bakeries – HARBOUR GAZETTE', 'Harbour Gazette', 'Five bakeries'],
    ['Five bakeries - Harbour Gazette', null, 'Five bakeries - Harbour Gazette'],
    ['Five bakeries - worth it', 'Harbour Gazette', 'Five bakeries - worth it'],
    ['Harbour Gazette', 'Harbour Gazette', 'Harbour Gazette'],
  ])('has the title “%s” (published by %s) as “%s”', (title, publisher, tidied) => {
    expect(tidy({ title, publisher }).title).toBe(tidied);
  });

  it('has no text where that only says the title again', () => {
    const repeated = {
      title: 'Five bakeries - Gazette',
      publisher: 'Gazette',
      plainText: 'Five bakeries  Gazette',
    };
    expect(tidy(repeated)).toEqual({ title: 'Five bakeries', plainText: '', text: [] });
  });

  it('keeps a text that goes on', () => {
    const plainText =
      'Five bakeries are worth the ferry, says everyone who has ever been over there on a Sunday.';
    expect(tidy({ title: 'Five bakeries', plainText })).toEqual({ title: 'Five bakeries', plainText, text });
  });
});
