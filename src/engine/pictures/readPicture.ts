import { imageSize } from 'image-size';
import type { PictureType } from '#contract';

/** The kinds that are shown, by the names of image-size. */
const shownTypes: Readonly<Record<string, PictureType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

const maxBytes = 5 * 1024 * 1024;
/** A few kilobytes can claim to be a picture that fills all memory. */
const maxPixels = 40_000_000;

export type ReadPicture =
  | { readonly kind: 'picture'; readonly type: PictureType }
  | { readonly kind: 'refused'; readonly reason: 'notAPicture' | 'tooLarge' };

/** What bytes from outside are, by themselves and not by what their server says of them. */
export function readPicture(bytes: Uint8Array): ReadPicture {
  if (bytes.length > maxBytes) return { kind: 'refused', reason: 'tooLarge' };
  const found = measure(bytes);
  const type = shownTypes[found?.type ?? ''];
  if (!found || type === undefined) return { kind: 'refused', reason: 'notAPicture' };
  if (found.width * found.height > maxPixels) return { kind: 'refused', reason: 'tooLarge' };
  return { kind: 'picture', type };
}

function measure(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    // It throws for all that is no picture that it knows.
    return null;
  }
}
