import type { ListedPlaceVerdict } from '#contract';
import { checkAddress } from '../listening/fetching/addressGuard.ts';
import type { Outline } from './readOpml.ts';
import { hasMaskedSecret } from './secrets.ts';

export type JudgedPlace = {
  readonly title: string;
  readonly address: string;
  readonly siteAddress: string | null;
  readonly folder: string | null;
  readonly verdict: ListedPlaceVerdict;
};

const maxShownChars = 300;

/** Says of each place of a list what would become of it; `isKnown` tells the addresses that are listened to. */
export function judgePlaces(
  outlines: readonly Outline[],
  isKnown: (address: string) => boolean,
): readonly JudgedPlace[] {
  const taken = new Set<string>();
  return outlines.map((outline) => {
    const checked = checkAddress(outline.address);
    if (checked.kind === 'problem') {
      const isPrivate = checked.problem.code === 'addressRefused';
      return refuse(outline, isPrivate ? 'privateNetwork' : 'addressNotValid');
    }
    const address = checked.url.href;
    if (hasMaskedSecret(address)) return refuse(outline, 'secretLeftOut');
    const site = outline.siteAddress === null ? null : checkAddress(outline.siteAddress);
    const place = {
      title: outline.title ?? checked.url.host,
      address,
      siteAddress: site?.kind === 'address' ? site.url.href : null,
      folder: outline.folder,
    };
    if (taken.has(address)) return { ...place, verdict: 'repeated' };
    taken.add(address);
    return { ...place, verdict: isKnown(address) ? 'known' : 'new' };
  });
}

function refuse({ title, address, folder }: Outline, verdict: ListedPlaceVerdict): JudgedPlace {
  const shown = address.slice(0, maxShownChars);
  return { title: title ?? shown, address: shown, siteAddress: null, folder, verdict };
}
