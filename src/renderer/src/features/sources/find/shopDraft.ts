import type { Business, Place, ShopInput, SuggestedPlace } from '#contract';

/** What the owner says of the shop while looking for places. */
export type ShopDraft = Pick<Business, 'name' | 'town' | 'ownHandles' | 'siteAddress'> & {
  readonly edition: string;
};

/** The editions in which news is searched: language and country. */
const editions = [
  'en-GB',
  'en-US',
  'en-AU',
  'en-CA',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-ZA',
  'de-AT',
  'de-CH',
  'de-DE',
  'es-AR',
  'es-ES',
  'es-MX',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'it-IT',
  'nl-BE',
  'nl-NL',
  'pt-BR',
  'pt-PT',
  'da-DK',
  'fi-FI',
  'nb-NO',
  'sv-SE',
  'cs-CZ',
  'pl-PL',
  'tr-TR',
  'el-GR',
  'ja-JP',
  'ko-KR',
  'zh-TW',
  'th-TH',
] as const;

/** The editions with their names, for a list to choose from. */
export function listEditions(): { value: string; label: string }[] {
  const regions = new Intl.DisplayNames(['en'], { type: 'region' });
  const languages = new Intl.DisplayNames(['en'], { type: 'language' });
  return editions
    .map((edition) => {
      const [language = '', country = ''] = edition.split('-');
      return { value: edition, label: `${regions.of(country)}, in ${languages.of(language)}` };
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** The edition that fits the languages of the machine best. */
export function chooseEdition(languages: readonly string[]): string {
  const wanted = languages.flatMap(readLocale);
  const exact = wanted.map(({ language, region }) => `${language}-${region}`);
  const found = exact.find((tag) => editions.some((edition) => edition === tag));
  const near = editions.find((edition) => wanted.some(({ language }) => edition.startsWith(`${language}-`)));
  return found ?? near ?? 'en-GB';
}

/** Some systems name languages as no standard does, such as `en-US@posix`. */
function readLocale(tag: string): Intl.Locale[] {
  const [known] = tag.split('@');
  return known && isLanguageTag(known) ? [new Intl.Locale(known).maximize()] : [];
}

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);
}

/** What the engine makes suggestions of; null while the shop has no name. */
export function toShopInput(draft: ShopDraft, business: Business): ShopInput | null {
  const name = draft.name.trim();
  if (name === '') return null;
  return {
    name,
    otherNames: business.otherNames,
    town: draft.town.trim(),
    handles: draft.ownHandles,
    siteAddress: draft.siteAddress.trim(),
    edition: draft.edition,
  };
}

/** The shop with what was said of it; null where that is nothing new. */
export function toChangedBusiness(draft: ShopDraft, business: Business): Business | null {
  const changed = {
    ...business,
    name: draft.name.trim(),
    town: draft.town.trim(),
    ownHandles: draft.ownHandles,
    siteAddress: draft.siteAddress.trim(),
  };
  return JSON.stringify(changed) === JSON.stringify(business) ? null : changed;
}

/** Tells a place from all others, also before its address is known. */
export function readPlaceKey({ template, parameters, address }: Place): string {
  return address ?? JSON.stringify([template, parameters]);
}

/** Whether a place is ticked: as the owner said, else as it was suggested. */
export function isTicked(place: SuggestedPlace, choices: ReadonlyMap<string, boolean>): boolean {
  return !place.isKnown && (choices.get(readPlaceKey(place)) ?? place.isTicked);
}
