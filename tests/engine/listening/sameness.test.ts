import { describe, expect, it } from 'vitest';
import type { SamenessKeys } from '../../../src/engine/listening/sameness.ts';
import {
  findAuthorKey,
  findSameness,
  isOwnHandle,
  mayBeSameAuthor,
} from '../../../src/engine/listening/sameness.ts';
import { tidyEntry } from '../../../src/engine/listening/tidyEntry.ts';
import type { Entry } from '../../../src/engine/listening/types.ts';

const noon = Date.UTC(2026, 10, 16, 12);

function entry(parts: Partial<Entry>): Entry {
  return {
    guid: 'g',
    address: null,
    title: null,
    text: [],
    plainText: '',
    author: null,
    publishedAt: null,
    publisher: null,
    ...parts,
  };
}

const author = (name: string, handle: string | null = null, address: string | null = null) => ({
  name,
  handle,
  address,
});

const findSamenessKeys = (said: Entry, title: string, saidAt: number): SamenessKeys =>
  findSameness(said, { title, address: 'http://feeds.example/' }, saidAt).keys;

describe('sameness keys', () => {
  const title = 'Five bakeries worth the ferry this very weekend';

  it('of a paper’s own entry and of a news search that quotes it are one', () => {
    const own = findSamenessKeys(entry({ title, plainText: 'The whole article.' }), 'Harbour Gazette', noon);
    const quoted = findSamenessKeys(
      tidyEntry(
        entry({
          title: `${title} - Harbour Gazette`,
          publisher: 'Harbour Gazette',
          plainText: 'Other words.',
        }),
      ),
      'News search',
      noon,
    );
    expect(quoted.title).toBe(own.title);
    expect(quoted.text).not.toBe(own.text);
  });

  it('of a short title say nothing', () => {
    expect(findSamenessKeys(entry({ title: 'Blue Door is lovely' }), 'A', noon)).toEqual({
      address: null,
      title: null,
      text: null,
    });
  });

  it('of the same title on another day, or of another publisher, differ', () => {
    const keys = [
      findSamenessKeys(entry({ title }), 'A', noon),
      findSamenessKeys(entry({ title }), 'A', noon + 24 * 60 * 60 * 1000),
      findSamenessKeys(entry({ title }), 'B', noon),
    ].map((key) => key.title);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('authors', () => {
  it('are known by handle or name within the place they speak at', () => {
    const said = entry({ author: author('Rowan T.', '@rowan_t'), address: 'https://talk.town.example/1' });
    expect(findAuthorKey(said, 'http://feeds.example/')).toBe('town.example:rowan_t');
    expect(findAuthorKey(entry({ author: author('Rowan  T.') }), 'http://a.feeds.example/')).toBe(
      'feeds.example:rowan t.',
    );
    expect(findAuthorKey(entry({ author: author('rowan_t', 'u/rowan_t') }), 'http://burrow.example/')).toBe(
      'burrow.example:rowan_t',
    );
    expect(findAuthorKey(entry({}), 'http://feeds.example/')).toBeNull();
  });

  it('may be one when the names are, or one is unknown', () => {
    expect([
      mayBeSameAuthor('a.example:rowan', 'b.example:rowan'),
      mayBeSameAuthor('a.example:rowan', 'a.example:mia'),
      mayBeSameAuthor(null, 'a.example:mia'),
    ]).toEqual([true, false, true]);
  });

  it.each([
    ['@BlueDoor', true],
    ['bluedoor', true],
    ['@bluedoor@quay.example', true],
    ['@bluedoor@other.example', false],
    ['https://www.quay.example/@bluedoor/', true],
    ['@blue', false],
  ])('are the shop itself by its handle %s: %s', (handle, isOwn) => {
    const own = author('Blue Door', '@bluedoor', 'https://quay.example/@bluedoor');
    expect(isOwnHandle('quay.example:bluedoor', own, [handle])).toBe(isOwn);
  });
});
