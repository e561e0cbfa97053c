import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldTextWithOrigins } from '../../../src/engine/listening/foldText.ts';
import { compileWatches } from '../../../src/engine/listening/match.ts';

/** The matched words of one watch, as they stand in title and text; null when it does not match. */
function listen(
  words: { anyOf?: string[]; allOf?: string[]; noneOf?: string[] },
  plainText: string,
  title: string | null = null,
): string[] | null {
  const matcher = compileWatches([{ seq: 1, words: { anyOf: [], allOf: [], noneOf: [], ...words } }]);
  const [match] = matcher.matchEntry({ title, plainText });
  if (!match) return null;
  const fields = { title: title ?? '', text: plainText };
  return match.reasons.map(({ field, start, length }) => fields[field].slice(start, start + length));
}

describe('a watch', () => {
  it.each([
    ['whole words only', 'Blue Door', 'Two bluedoors and a Blue Doorway', null],
    ['whatever the case', 'Blue Door', 'the BLUE door', ['BLUE door']],
    ['whatever the accents', 'Café Bleu', 'at the CAFE BLEU', ['CAFE BLEU']],
    ['accents in the text too', 'cafe', 'Le Café', ['Café']],
    ['combining accents', 'café', 'Le Cafe\u0301 noir', ['Cafe\u0301']],
    ['whatever the width', 'Blue Door', 'Ｂｌｕｅ　Ｄｏｏｒ!', ['Ｂｌｕｅ　Ｄｏｏｒ']],
    ['any space or hyphen in a phrase', 'Blue Door', 'blue-door, blue\n door', ['blue-door', 'blue\n door']],
    ['before an apostrophe', 'Blue Door', 'the Blue Door’s rye', ['Blue Door']],
    ['either apostrophe', "Anna's", "Anna’s and anna's", ['Anna’s', "anna's"]],
    ['handles', '@bluedoor', 'thanks @bluedoor!', ['@bluedoor']],
    ['no longer handle', '@bluedoor', 'thanks @bluedoors', null],
    ['tags', '#harbourtown', 'rain #HarbourTown', ['#HarbourTown']],
    ['domains', 'bluedoor.example', 'see https://bluedoor.example/menu', ['bluedoor.example']],
    ['signs as they are', 'C++ (café)', 'the c++ (cafe) club', ['c++ (cafe)']],
    ['Chinese without spaces', '面包', '我爱面包店', ['面包']],
    ['Japanese without spaces', 'パン', '青いドアのパン屋', ['パン']],
    ['Thai without spaces', 'ขนมปัง', 'ร้านขนมปังอร่อย', ['ขนมปัง']],
    ['Cyrillic', 'Синяя дверь', 'кафе «синяя  дверь»', ['синяя  дверь']],
    ['German sharp s as written', 'Straße', 'in der STRASSE', null],
    ['ligatures', 'fine bread', 'a ﬁne bread', ['ﬁne bread']],
    ['Greek, whose last s is another', 'ΣΟΦΟΣ', 'ο σοφός και ΣΟΦΟΣ', ['σοφός', 'ΣΟΦΟΣ']],
    ['words with digits', 'Pier 5', 'at Pier 55, at pier 5', ['pier 5']],
  ])('finds %s', (_name, word, text, found) => {
    expect(listen({ anyOf: [word] }, text)).toEqual(found);
  });

  it('needs one of any, every one of all, and none of none, over title and text together', () => {
    const words = { anyOf: ['bread', 'cake'], allOf: ['Harbour Town'], noneOf: ['recipe'] };
    expect(listen(words, 'fresh bread', 'Harbour Town news')).toEqual(['Harbour Town', 'bread']);
    expect(listen(words, 'fresh bread', 'Ferry news')).toBeNull();
    expect(listen(words, 'fresh air', 'Harbour Town news')).toBeNull();
    expect(listen(words, 'a bread recipe', 'Harbour Town news')).toBeNull();
  });

  it('with only words that must all be there matches by them', () => {
    expect(listen({ allOf: ['rye', 'butter'] }, 'butter on rye')).toEqual(['butter', 'rye']);
  });

  it('without words matches nothing', () => {
    expect(listen({}, 'anything')).toBeNull();
    expect(listen({ noneOf: ['paint'] }, 'anything')).toBeNull();
    expect(listen({ anyOf: ['  '] }, 'anything')).toBeNull();
  });

  it('does not join a word of the title with one of the text', () => {
    expect(listen({ anyOf: ['Blue Door'] }, 'Door to door', 'My favourite blue')).not.toEqual(['blue Door']);
  });

  it('marks the longest of two phrases that begin alike', () => {
    expect(listen({ anyOf: ['Blue Door', 'Blue Door Bakery'] }, 'the Blue Door Bakery')).toEqual([
      'Blue Door Bakery',
    ]);
  });

  it('tells which of several matched', () => {
    const none = { allOf: [], noneOf: [] };
    const matcher = compileWatches([
      { seq: 7, words: { anyOf: ['rye'], ...none } },
      { seq: 8, words: { anyOf: ['oats'], ...none } },
      { seq: 9, words: { anyOf: ['rye bread'], ...none } },
    ]);
    expect(matcher.matchEntry({ title: null, plainText: 'rye bread' })).toEqual([
      { watch: 7, reasons: [{ field: 'text', start: 0, length: 3 }] },
      { watch: 9, reasons: [{ field: 'text', start: 0, length: 9 }] },
    ]);
  });
});

describe('matching', () => {
  it('never throws, and every reason lies in its text, whatever the words and the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, text, (anyOf, title, plainText) => {
        const matcher = compileWatches([{ seq: 1, words: { anyOf, allOf: [], noneOf: [] } }]);
        const fields = { title, text: plainText };
        return matcher
          .matchEntry({ title, plainText })
          .flatMap(({ reasons }) => reasons)
          .every(
            ({ field, start, length }) => start >= 0 && length > 0 && start + length <= fields[field].length,
          );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a word that was put into any text, unless letters touch it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(listen({ anyOf: ['zwieback'] }, `${before} Zwieback ${after}`)).toContain('Zwieback');
      }),
    );
  });
});

describe('folding', () => {
  it('says the same with origins as without, up to marks that stand apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, origins } = foldTextWithOrigins(text);
        expect(origins).toHaveLength(folded.length + 1);
        expect(foldText(folded)).toBe(foldText(text));
      }),
    );
  });
});
