import { type Business, plainWatch, type WatchDetails, type WatchKind } from '#contract';

/** What each kind of watch is, in a shop owner's words. */
export const watchKinds = {
  name: 'Our name',
  product: 'Something we sell',
  person: 'Someone of us',
  competitor: 'Another shop',
  topic: 'A subject',
} as const satisfies Record<WatchKind, string>;

export const emptyWatch: WatchDetails = {
  ...plainWatch,
  name: '',
  kind: 'name',
  anyOf: [],
  allOf: [],
  noneOf: [],
};

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
