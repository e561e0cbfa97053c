import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, Day, Instant } from './values.ts';
import { Waits } from './waits.ts';

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export const Weekday = z.int().min(1).max(7);

const line = z.string().trim().min(1).max(200);

/** The shop. Nothing of it has to be filled in. */
export const Business = z.object({
  name: z.string().trim().max(200),
  /** Nicknames and other spellings people use. */
  otherNames: z.array(line).max(50),
  /** The shop's own accounts, as `@name`, `name@server` or an address: what they say makes no mention. */
  ownHandles: z.array(line).max(50),
  siteAddress: z.string().trim().max(2048),
  /** Where the shop is: helps to find the places where people talk about it. */
  town: z.string().trim().max(200),
  /** An IANA zone; all days and wall times are in it. */
  timeZone: z.string().min(1).max(100),
  openingDays: z.array(Weekday).max(7),
  closedOn: z.array(Day).max(1000),
});
export type Business = z.infer<typeof Business>;

/** A shop of which nothing was said; it still needs a zone. */
export const plainBusiness = {
  name: '',
  otherNames: [],
  ownHandles: [],
  siteAddress: '',
  town: '',
  openingDays: [1, 2, 3, 4, 5, 6],
  closedOn: [],
};

export const ColorScheme = z.enum(['auto', 'light', 'dark']);
export type ColorScheme = z.infer<typeof ColorScheme>;

export const Look = z.object({ colorScheme: ColorScheme });
export type Look = z.infer<typeof Look>;

/** Whether the keys work that are a character alone, as `j` or `?`. */
export const KeysChoice = z.object({ areSingleKeysOn: z.boolean() });
export type KeysChoice = z.infer<typeof KeysChoice>;

/** The languages with lists of words, as ISO 639-1. */
export const WordLanguage = z.enum(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);
export type WordLanguage = z.infer<typeof WordLanguage>;

/** What each of them is called on the screen. */
export const wordLanguageNames = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
} as const satisfies Record<WordLanguage, string>;

/** Words and phrases that can't wait. Each stands for itself, or with `*` at its end for all that begin with it. */
export const UrgentWordList = z.array(z.string().trim().min(1).max(100)).max(500);

export const Settings = z.object({
  business: Business,
  look: Look,
  keys: KeysChoice,
  /** The owner's own lists; a language that is not here has Earmark's. */
  urgentWords: z.partialRecord(WordLanguage, UrgentWordList),
  waits: Waits,
  /** What the owner said of tones before this teaches nothing any more. */
  tonesTaughtSince: Instant,
  /** What the owner decided before this teaches nothing any more about what is not about the shop. */
  triageTaughtSince: Instant,
});
export type Settings = z.infer<typeof Settings>;

export const settings = {
  get: procedure.output(Settings),
  saveBusiness: procedure.input(CommandInput.extend({ business: Business })).output(CommandOutput),
  /** The words that can't wait, by language: as they hold now, and whether they are Earmark's own. */
  urgentWords: procedure.output(
    z.array(z.object({ language: WordLanguage, words: UrgentWordList, isOurs: z.boolean() })),
  ),
  /** Null gives a language Earmark's own list back. */
  saveUrgentWords: procedure
    .input(CommandInput.extend({ language: WordLanguage, words: UrgentWordList.nullable() }))
    .output(CommandOutput),
  /** What corrected tones have taught: words that count for more or less than in Earmark's lists, the most taught first. */
  taughtTones: procedure.output(
    z.object({
      correctionCount: z.int(),
      words: z.array(z.object({ word: z.string(), leansTo: z.enum(['positive', 'negative']) })),
    }),
  ),
  /** Forgets what corrected tones have taught; the corrections themselves stay. */
  forgetTaughtTones: procedure.input(CommandInput).output(CommandOutput),
  /** How many decisions teach what is probably not about the shop. */
  taughtTriage: procedure.output(z.object({ concernsCount: z.int(), asideCount: z.int() })),
  /** Forgets what decisions have taught; the decisions themselves stay. */
  forgetTaughtTriage: procedure.input(CommandInput).output(CommandOutput),
  /** When a wait is long, and at which hours the parts of a day begin. */
  saveWaits: procedure.input(CommandInput.extend({ waits: Waits })).output(CommandOutput),
  saveKeys: procedure.input(CommandInput.extend({ keys: KeysChoice })).output(CommandOutput),
  saveLook: procedure.input(CommandInput.extend({ look: Look })).output(CommandOutput),
};
