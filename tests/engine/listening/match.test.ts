import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldTextWithOrigins } from '../../../src/engine/listening/foldText.ts';
import {
  compileWatches,
  type MatchableEntry,
  type RuleToMatch,
  type WatchToMatch,
} from '../../../src/engine/listening/match.ts';
import { matchNaively } from './matchNaively.ts';

/** The matched words of one watch, as they stand in title and text; null when it does not match. */
function listen(
  words: { anyOf?: string[]; allOf?: string[]; noneOf?: string[] },
  plainText: string,
  title: string | null = null,
  switches: Partial<WatchToMatch> = {},
): string[] | null {
  const matcher = compileWatches([
    { seq: 1, words: { anyOf: [], allOf: [], noneOf: [], ...words }, ...switches },
  ]);
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
    ['beginnings', 'baker*', 'the Bakery, our bakers, one subbaker', ['Bakery', 'bakers']],
    [
      'the beginning of a phrase’s last word',
      'blue door*',
      'Blue-Doors and a blue doormat',
      ['Blue-Doors', 'blue doormat'],
    ],
    ['no star alone', '*', 'anything', null],
    ['handles', '@bluedoor', 'thanks @bluedoor!', ['@bluedoor']],
    [
      'handles with their server',
      '@bluedoor',
      'by bluedoor@town.example, not nobluedoor@x',
      ['bluedoor@town'],
    ],
    [
      'whole handles with either spelling',
      '@bluedoor@town.example',
      'ask bluedoor@town.example',
      ['bluedoor@town.example'],
    ],
    ['names right between Chinese', 'Blue Door', '我爱Blue Door面包店', ['Blue Door']],
    ['Korean under its particles', '블루도어', '어제 블루도어에서, 새블루도어', ['블루도어']],
    ['no half of a Korean syllable', '도', '동', null],
    ['Japanese by its voicing', 'パン', 'ハンバーグ', null],
    ['Japanese of half width', 'パン', 'ﾊﾟﾝ屋', ['ﾊﾟﾝ']],
    ['Hindi by its vowels', 'बेकरी', 'नई बेकरी, बकरा', ['बेकरी']],
    ['no word whose vowel goes on', 'बेकर', 'बेकरी', null],
    ['Hebrew without its points', 'לחם', 'לֶחֶם טרי', ['לֶחֶם']],
    ['words through what can’t be seen', 'bakery', 'ba\u00adke\u200bry', ['ba\u00adke\u200bry']],
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

  it('inside of longer words too, when it is told to', () => {
    expect(listen({ anyOf: ['door'] }, 'two bluedoors', null, { isWholeWord: false })).toEqual(['door']);
    expect(listen({ anyOf: ['door'] }, 'two bluedoors')).toBeNull();
  });

  it('by its case, when it is told to', () => {
    const switches = { isCaseSensitive: true };
    expect(
      listen({ anyOf: ['Blue Door', 'É*'] }, 'a blue door, the Blue-Door, Etat', null, switches),
    ).toEqual(['Blue-Door', 'Etat']);
    expect(listen({ anyOf: ['Blue Door'] }, 'a blue door', null, switches)).toBeNull();
    expect(listen({ anyOf: ['Door'], noneOf: ['PAINT'] }, 'Door paint', null, switches)).toEqual(['Door']);
  });

  it('only in its places and languages; what nobody knows of them counts', () => {
    const [watch] = [{ seq: 1, words: { anyOf: ['rye'], allOf: [], noneOf: [] } }];
    const matches = (bounds: Partial<WatchToMatch>, entry: Partial<MatchableEntry>) =>
      compileWatches([{ ...(watch as WatchToMatch), ...bounds }]).matchEntry({
        title: null,
        plainText: 'rye',
        ...entry,
      }).length > 0;
    expect([
      matches({ feedIds: ['a'] }, { feedIds: ['b', 'a'] }),
      matches({ feedIds: ['a'] }, { feedIds: ['b'] }),
      matches({ feedIds: null }, { feedIds: ['b'] }),
      matches({ languages: ['de', 'en'] }, { language: 'en' }),
      matches({ languages: ['de', 'en'] }, { language: 'fr' }),
      matches({ languages: ['de'] }, { language: null }),
      matches({ languages: [] }, { language: 'fr' }),
    ]).toEqual([true, false, true, true, false, true, true]);
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

describe('a rule', () => {
  const watch = (seq: number, ...anyOf: string[]) => ({ seq, words: { anyOf, allOf: [], noneOf: [] } });
  const paint = {
    title: 'Front doors',
    plainText: 'Blue Door is a lovely shade',
    address: 'https://www.paintforum.example/t/1',
    publisher: 'Paint Weekly',
    authorKey: 'paintforum.example:brushy',
  };
  const hiddenBy = (rule: Omit<RuleToMatch, 'seq'>, entry: MatchableEntry = paint) =>
    compileWatches([watch(1, 'Blue Door'), watch(2, 'shade')], [{ seq: 7, ...rule }])
      .judgeEntry(entry)
      .map(({ watch, hiddenBy }) => [watch, hiddenBy]);

  it.each<[string, Omit<RuleToMatch, 'seq'>, (number | null)[]]>([
    ['a site', { watch: null, kind: 'neverSite', values: ['PaintForum.example'] }, [7, 7]],
    ['a publisher', { watch: null, kind: 'neverSite', values: ['paint weekly'] }, [7, 7]],
    ['another site', { watch: null, kind: 'neverSite', values: ['forum.example'] }, [null, null]],
    ['an author', { watch: 1, kind: 'neverAuthor', values: ['paintforum.example:brushy'] }, [7, null]],
    [
      'an author elsewhere',
      { watch: 1, kind: 'neverAuthor', values: ['gazette.example:brushy'] },
      [null, null],
    ],
    ['words', { watch: 2, kind: 'neverWords', values: ['paint', 'front door*'] }, [null, 7]],
    ['words that are not there', { watch: null, kind: 'neverWords', values: ['paint'] }, [null, null]],
    ['missing words', { watch: 1, kind: 'onlyWords', values: ['bread', 'bun*'] }, [7, null]],
    ['words that are there', { watch: 1, kind: 'onlyWords', values: ['bread', 'DOORS'] }, [null, null]],
  ])('keeps away by %s', (_name, rule, rules) => {
    expect(hiddenBy(rule)).toEqual([
      [1, rules[0]],
      [2, rules[1]],
    ]);
  });

  it('tells a site below a host of many from its neighbours', () => {
    const rule = { watch: null, kind: 'neverSite' as const, values: ['anna.blogspot.com'] };
    const at = (address: string) => hiddenBy(rule, { ...paint, address, publisher: null })[0]?.[1];
    expect([
      at('https://anna.blogspot.com/1'),
      at('https://ben.blogspot.com/1'),
      at('https://blogspot.com/'),
    ]).toEqual([7, null, null]);
  });

  it('lets an entry through that nothing is known of, unless words are missing', () => {
    const bare = { title: null, plainText: 'Blue Door' };
    const rules: Omit<RuleToMatch, 'seq'>[] = [
      { watch: null, kind: 'neverSite', values: ['a.example'] },
      { watch: null, kind: 'neverAuthor', values: ['a.example:anna'] },
      { watch: null, kind: 'onlyWords', values: ['bread'] },
    ];
    expect(rules.map((rule) => hiddenBy(rule, bare))).toEqual([[[1, null]], [[1, null]], [[1, 7]]]);
  });
});

/** Few letters of many scripts, so that words are found often; with all that folding has to deal with. */
const letters = [
  ...[
    'a',
    'b',
    'B',
    'é',
    'e\u0301',
    'ß',
    'ﬁ',
    'f',
    'i',
    '½',
    'ς',
    'Σ',
    'д',
    'Д',
    'ё',
    '面',
    '包',
    'パ',
    'ハ',
    'ﾊﾟ',
    'น',
    'ั',
  ],
  ...[
    '도',
    '동',
    'ि',
    'क',
    'ל',
    '\u05b6',
    '𝐛',
    '😀',
    '_',
    '1',
    '@',
    '.',
    '*',
    "'",
    '’',
    ' ',
    '\n',
    '-',
    '–',
    '\u00ad',
  ],
];
const scriptText = (maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((list) => list.join(''));
const wordList = fc.array(scriptText(2), { minLength: 1, maxLength: 4 });
const anyWatch = fc.record({
  words: fc.record({
    anyOf: wordList,
    allOf: fc.array(scriptText(1), { maxLength: 1 }),
    noneOf: fc.array(scriptText(3), { maxLength: 1 }),
  }),
  isWholeWord: fc.boolean(),
  isCaseSensitive: fc.boolean(),
  feedIds: fc.option(fc.subarray(['f1', 'f2'], { minLength: 1 })),
  languages: fc.subarray(['de', 'en']),
});
const anyRule = fc.record({
  watch: fc.constantFrom(null, 1, 2, 3),
  kind: fc.constantFrom(
    'neverSite' as const,
    'neverAuthor' as const,
    'neverWords' as const,
    'onlyWords' as const,
  ),
  values: fc.oneof(
    fc.array(scriptText(2), { minLength: 1, maxLength: 2 }),
    fc.subarray(['a.example', 'b.example', 'a.example:anna'], { minLength: 1 }),
  ),
});
const anyEntry = fc.record({
  title: fc.option(scriptText(12)),
  plainText: scriptText(40),
  address: fc.constantFrom(null, 'https://a.example/1', 'https://www.b.example/2'),
  authorKey: fc.constantFrom(null, 'a.example:anna', 'b.example:ben'),
  language: fc.constantFrom(null, 'de', 'fr'),
  feedIds: fc.constantFrom(['f1'], ['f2'], ['f1', 'f3']),
});

describe('matching', () => {
  it('says what trying each word at each place says, in many scripts', () => {
    let matched = 0;
    fc.assert(
      fc.property(
        fc.array(anyWatch, { minLength: 1, maxLength: 3 }),
        fc.array(anyRule, { maxLength: 2 }),
        fc.array(anyEntry, { minLength: 1, maxLength: 4 }),
        (watches, rules, entries) => {
          const numbered = watches.map((watch, index) => ({ ...watch, seq: index + 1 }));
          const ruled = rules.map((rule, index) => ({ ...rule, seq: index + 1 }));
          const matcher = compileWatches(numbered, ruled);
          for (const entry of entries) {
            const found = matcher.judgeEntry(entry);
            matched += found.length;
            expect(found).toEqual(matchNaively(numbered, ruled, entry));
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(matched).toBeGreaterThan(200);
  });

  it('is the same with so many words that not all steps can be worked out ahead', () => {
    const many = Array.from({ length: 9000 }, (_, index) => `word${(index * 7919) % 100_003} tail ${index}`);
    const [matcher] = [
      compileWatches([{ seq: 1, words: { anyOf: [...many, 'rye'], allOf: [], noneOf: [] } }]),
    ];
    const text = many.slice(4000, 4040).join(', ');
    expect(
      matcher?.matchEntry({ title: null, plainText: `${text} word word12 rye` })[0]?.reasons.length,
    ).toBe(41);
  });

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
      { numRuns: 200 },
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
