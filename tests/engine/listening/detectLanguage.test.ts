import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/engine/listening/language/detectLanguage.ts';

const said: Readonly<Record<string, readonly string[]>> = {
  en: ['Raw rolls again, third time', 'Lovely staff, shame about the parking', 'two stars, cold soup'],
  de: [
    'Brötchen waren innen roh',
    'Hat die Bäckerei am Feiertag offen?',
    'Nicht billig, aber jeden Cent wert',
  ],
  fr: ['Les petits pains étaient crus', 'soupe froide, deux étoiles', 'Chambre sale et chauffage en panne'],
  es: ['Los panecillos estaban crudos', '¿La panadería abre el festivo?', 'Trato cercano y amable'],
  it: ['I panini erano crudi dentro', 'Ancora chiuso, che peccato', 'Non economico ma vale la pena'],
  pt: ['Os pãezinhos estavam crus', 'A padaria abre no feriado?', 'Quarto sujo e aquecimento avariado'],
  nl: ['De broodjes waren rauw van binnen', 'koude soep, twee sterren', 'Niet goedkoop maar elke cent waard'],
  pl: ['Chleb był surowy w środku, nigdy więcej'],
  sv: ['Bröden var råa inuti, aldrig mer'],
  ja: ['パンが生でした。もう行きません'],
  zh: ['面包很好吃，服务也不错'],
  th: ['ขนมปังอร่อยมาก'],
};

describe('the language of a text', () => {
  it('is told from one short sentence', () => {
    const told = Object.fromEntries(
      Object.entries(said).map(([language, texts]) => [language, texts.map(detectLanguage)]),
    );
    const expected = Object.fromEntries(
      Object.entries(said).map(([language, texts]) => [language, texts.map(() => language)]),
    );
    expect(told).toEqual(expected);
  });

  it('is not guessed from a name, a picture, an address or a number', () => {
    const texts = [
      '',
      'Blue Door',
      'OK',
      '🙂🙂',
      '4/5',
      'https://shop.example/the/very/best/bread',
      '@millstone',
    ];
    expect(texts.map(detectLanguage)).toEqual(texts.map(() => null));
  });

  it('does not depend on what an address or a handle in the text looks like', () => {
    expect(detectLanguage('Brötchen waren roh https://shop.example/the/best/bread/of/the/town')).toBe('de');
  });

  it('is asked of any text without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(detectLanguage(text) ?? 'en').toMatch(/^[a-z]{2}$/);
      }),
    );
  });
});
