import { type Business, plainWatch, type WatchDetails, type WatchKind } from '#contract';

/** What each kind of watch is, in a shop owner's words. */
export const watchKinds = {
  name: 'Our name',
  product: 'Something we sell',
  person: 'Someone of us',
  competitor: 'Another shop',
  topic: 'A subject',
} as const satisfies Record<WatchKind, string>;

/** Those that `detectLanguage` of the engine tells apart. */
const languageCodes =
  'en de fr es it pt nl ca da sv no fi pl cs hr ro hu tr ru uk bg ja zh ko th el he hi'.split(' ');

export const emptyWatch: WatchDetails = {
  ...plainWatch,
  name: '',
  kind: 'name',
  anyOf: [],
  allOf: [],
  noneOf: [],
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** The languages that Earmark can tell, by their names. */
export const languageChoices = languageCodes
  .map((code) => ({ value: code, label: languageNames.of(code) ?? code }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** A watch for the shop's own names and handles; null while the shop has no name. */
export function suggestWatch({ name, otherNames, ownHandles }: Business): WatchDetails | null {
  if (name === '') return null;
  const handles = ownHandles.filter((handle) => handle.startsWith('@'));
  return { ...emptyWatch, name: watchKinds.name, anyOf: [...new Set([name, ...otherNames, ...handles])] };
}

/** The watch as it is saved: one without a name of its own is called by its kind, or by its first word. */
export function nameWatch(details: WatchDetails): WatchDetails {
  const [word] = [...details.anyOf, ...details.allOf];
  const name = details.name.trim() || (details.kind === 'name' || !word ? watchKinds[details.kind] : word);
  return { ...details, name };
}

/** Only what a watch is told, without what is known of one that is there. */
export function pickDetails(watch: WatchDetails): WatchDetails {
  const { name, kind, anyOf, allOf, noneOf, isWholeWord, isCaseSensitive, feedIds, languages } = watch;
  return { name, kind, anyOf, allOf, noneOf, isWholeWord, isCaseSensitive, feedIds, languages };
}
