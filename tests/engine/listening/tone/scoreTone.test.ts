import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfLanguage } from '../../../../src/engine/listening/tone/languages.ts';
import { listEntries } from '../../../../src/engine/listening/tone/lexicon.ts';
import { nameTone, scoreTone } from '../../../../src/engine/listening/tone/scoreTone.ts';

const nameOf = (text: string, language: string | null = 'en') =>
  nameTone(scoreTone(text, language).score).value;

function readWords(text: string, language = 'en'): string[] {
  return scoreTone(text, language).hits.map(({ start, end }) => text.slice(start, end));
}

describe('the tone of a text', () => {
  it.each([
    ['not good', 'negative'],
    ['not bad at all', 'positive'],
    ['nothing to complain about', 'positive'],
    ["can't fault the service", 'positive'],
    ['no complaints', 'positive'],
    ['The food was good but the waiter was incredibly rude', 'negative'],
    ['Bit pricey but worth every penny', 'positive'],
    ['Although the queue was long, the bread is fantastic', 'positive'],
    ['Too sweet for me', 'negative'],
    ['sooooo goooood', 'positive'],
    ['Is the coffee any good there?', 'neutral'],
    ['Why is the bread always stale?', 'negative'],
    ['great, another cold soup 🙄', 'negative'],
    ['Opens at 8 on Mondays', 'neutral'],
    ['2/5', 'negative'],
    ['4 of 5', 'positive'],
    ['★★☆☆☆', 'negative'],
    ['1/2 price on Friday, 5/10/2026', 'neutral'],
    ['😍', 'positive'],
    [':-(', 'negative'],
  ])('of “%s” is %s', (text, tone) => {
    expect(nameOf(text)).toBe(tone);
  });

  it.each([
    ['de', 'War nicht gut', 'negative'],
    ['de', 'Schmeckt mir überhaupt nicht', 'negative'],
    ['de', 'Nichts zu meckern', 'positive'],
    ['de', 'viel zu süß', 'negative'],
    ['de', '4 von 5', 'positive'],
    ['fr', "Ce n'est pas bon", 'negative'],
    ['fr', 'Rien à redire', 'positive'],
    ['fr', 'Malgré la file, service rapide et souriant', 'positive'],
    ['es', 'No está bueno', 'negative'],
    ['es', 'Ninguna queja', 'positive'],
    ['it', 'Non è buono', 'negative'],
    ['it', "Un po' caro ma ne vale la pena", 'positive'],
    ['pt', 'Não gostei nada', 'negative'],
    ['pt', 'Nada mau', 'positive'],
    ['nl', 'Smaakt niet', 'negative'],
    ['nl', 'Niets op aan te merken', 'positive'],
  ])('knows how %s turns words: “%s”', (language, text, tone) => {
    expect(nameOf(text, language)).toBe(tone);
  });

  it('is told by the words that made it, the heaviest first', () => {
    expect(readWords('Lovely people, but two of the rolls were raw inside, absolutely disgusting!')).toEqual([
      'disgusting',
      'raw inside',
      'Lovely',
    ]);
    expect(readWords('The soup was not good')).toEqual(['not good']);
  });

  it('is surer the more the words say', () => {
    expect(nameTone(scoreTone('It was fine', 'en').score)).toEqual({ value: 'positive', isSure: false });
    expect(nameTone(scoreTone('Absolutely disgusting, never again', 'en').score)).toEqual({
      value: 'negative',
      isSure: true,
    });
  });

  it('is found for a few words whose language nobody can tell', () => {
    expect(['nie wieder', 'plus jamais', 'Ottimo caffè!'].map((text) => nameOf(text, null))).toEqual([
      'negative',
      'negative',
      'positive',
    ]);
  });

  it('rests on signs and ratings alone in a language without lists', () => {
    expect([nameOf('Chleb był surowy w środku', 'pl'), nameOf('Chleb był surowy w środku 🤢', 'pl')]).toEqual(
      ['neutral', 'negative'],
    );
  });

  it('does not hang on accents, on the kind of apostrophe, or on an address', () => {
    expect(scoreTone('Can’t fault it', 'en').score).toBe(scoreTone("Can't fault it", 'en').score);
    expect(nameOf('https://shop.example/terrible-rude-disgusting')).toBe('neutral');
  });

  it('is asked of any text without harm, and is always the same', () => {
    const language = fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ja', null);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), language, (text, told) => {
        const { score, hits } = scoreTone(text, told);
        expect(score).toBeGreaterThanOrEqual(-100);
        expect(score).toBeLessThanOrEqual(100);
        for (const { start, end } of hits) expect(text.slice(start, end)).not.toBe('');
        expect(scoreTone(text, told)).toEqual({ score, hits });
      }),
    );
  });

  it('takes no more steps for each word of a long text than of a short one', () => {
    const count = (times: number) => scoreTone('not very good but so rude! '.repeat(times), 'en').hits.length;
    expect(count(500)).toBe(500 * count(1));
  });
});

describe('the lists of words', () => {
  it.each(Object.entries(wordsOfLanguage))('have at least 300 each way: %s', (_language, words) => {
    const positive = Object.values(words.positive).flatMap(listEntries);
    const negative = Object.values(words.negative).flatMap(listEntries);
    expect(new Set(positive).size).toBeGreaterThanOrEqual(300);
    expect(new Set(negative).size).toBeGreaterThanOrEqual(300);
    expect(positive.filter((entry) => negative.includes(entry))).toEqual([]);
    expect([...positive, ...negative].filter((entry) => /\*./.test(entry.replace(/\* /g, ' ')))).toEqual([]);
  });
});
