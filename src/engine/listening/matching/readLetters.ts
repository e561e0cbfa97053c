import { foldCharacter, isWordCharacter } from './foldCharacter.ts';

/** A text as folded letters. The arrays are longer than it, and used again for the next text. */
export type Letters = {
  count: number;
  /** The class of each letter: 0 for one that no word has, 1 for a run of spaces and hyphens. */
  classes: Uint16Array;
  /** Where the character began that it came from, in UTF-16 units of the text. */
  places: Int32Array;
  /** 1 for a letter of a word that has edges. */
  isWord: Uint8Array;
};

export type LetterReader = {
  readonly classCount: number;
  readonly classesOf: (folded: string) => readonly number[];
  readonly read: (text: string) => Letters;
};

const spaceClass = 1;

/** What is known of a UTF-16 unit: nothing yet, that it stands for nothing, that it takes a closer look, or its letter. */
const unknown = 0;
const standsForNothing = 1;
const takesLook = 2;
const firstLetter = 3;

/** Reads texts as the letters of some folded words. What it has learned of a character it remembers. */
export function createLetterReader(words: readonly string[]): LetterReader {
  const units = [...new Set(words.flatMap((word) => word.split('')))];
  const classOf = new Map([...units.map((unit, index) => [unit, index + 2] as const), [' ', spaceClass]]);
  const facts = new Uint16Array(0x10000);
  const looks = new Map<string, readonly number[]>();
  let letters = makeLetters(4096);

  const look = (character: string): readonly number[] => {
    const known = looks.get(character);
    if (known) return known;
    const learned = [...foldCharacter(character)].flatMap((folded) =>
      folded
        .split('')
        .map((unit) => firstLetter + (classOf.get(unit) ?? 0) * 2 + (isWordCharacter(folded) ? 1 : 0)),
    );
    looks.set(character, learned);
    return learned;
  };
  const learn = (unit: number): number => {
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    const found = isHalf ? [] : look(String.fromCharCode(unit));
    const fact = isHalf || found.length > 1 ? takesLook : (found[0] ?? standsForNothing);
    facts[unit] = fact;
    return fact;
  };
  const add = (fact: number, place: number) => {
    const letterClass = (fact - firstLetter) >> 1;
    const { count } = letters;
    if (letterClass === spaceClass && count > 0 && letters.classes[count - 1] === spaceClass) return;
    if (count === letters.classes.length) letters = makeLetters(count * 2, letters);
    letters.classes[count] = letterClass;
    letters.places[count] = place;
    letters.isWord[count] = (fact - firstLetter) & 1;
    letters.count = count + 1;
  };

  return {
    classCount: units.length + 2,
    classesOf: (folded) => folded.split('').map((unit) => classOf.get(unit) ?? 0),
    read: (text) => {
      letters.count = 0;
      for (let place = 0; place < text.length; place += 1) {
        const unit = text.charCodeAt(place);
        const fact = facts[unit] === unknown ? learn(unit) : (facts[unit] as number);
        if (fact >= firstLetter) add(fact, place);
        else if (fact === takesLook) {
          const character = String.fromCodePoint(text.codePointAt(place) ?? unit);
          for (const one of look(character)) add(one, place);
          place += character.length - 1;
        }
      }
      return letters;
    },
  };
}

function makeLetters(size: number, from?: Letters): Letters {
  const letters = {
    count: from?.count ?? 0,
    classes: new Uint16Array(size),
    places: new Int32Array(size),
    isWord: new Uint8Array(size),
  };
  if (from) {
    letters.classes.set(from.classes);
    letters.places.set(from.places);
    letters.isWord.set(from.isWord);
  }
  return letters;
}
