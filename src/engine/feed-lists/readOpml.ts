import { toLine } from '../listening/reading/cleanText.ts';
import { decodeText } from '../listening/reading/decodeText.ts';
import { toLowerName } from '../listening/reading/names.ts';
import { scanTags, type Tag } from '../listening/reading/scanTags.ts';

/** A feed of a list, as the list has it. */
export type Outline = {
  /** Null where the list gives none. */
  readonly title: string | null;
  readonly address: string;
  readonly siteAddress: string | null;
  /** The names of the folders around it, as `News / Local`. */
  readonly folder: string | null;
};

export type OpmlOutcome =
  | { readonly kind: 'list'; readonly outlines: readonly Outline[]; readonly overCount: number }
  | { readonly kind: 'notAList' };

/** So many feeds are taken from one list. */
export const maxOutlines = 5_000;

const maxTitleChars = 200;
const maxFolderChars = 200;
const maxFolderDepth = 8;
/** Deeper outlines are read as if they lay there. */
const maxDepth = 200;

export const folderSeparator = ' / ';

/**
 * Reads a list of feeds in OPML of any version, however broken, in one pass. Outlines with an address are feeds, those
 * around them folders. Nothing of a DTD is ever used.
 */
export function readOpml(bytes: Uint8Array): OpmlOutcome {
  const decoded = decodeText(bytes, null);
  if (decoded.kind === 'problem') return { kind: 'notAList' };
  const outlines: Outline[] = [];
  /** The names of the open outlines; null for one that is no folder. */
  const open: (string | null)[] = [];
  let depth = 0;
  let isOpml = false;
  let overCount = 0;

  const enter = (tag: Tag): void => {
    const address = readAddress(tag);
    if (address !== null) {
      if (outlines.length >= maxOutlines) overCount += 1;
      else outlines.push(toOutline(tag, address, open));
    }
    if (tag.isEmpty) return;
    depth += 1;
    if (depth <= maxDepth) open.push(address === null ? readTitle(tag) : null);
  };

  scanTags(decoded.text, 'xml', {
    wantsAttributes: () => true,
    isDone: () => false,
    onOpen: (tag) => {
      const name = toLowerName(tag.name);
      if (name === 'opml') isOpml = true;
      if (name === 'outline') enter(tag);
    },
    onClose: (name) => {
      if (toLowerName(name) !== 'outline' || depth === 0) return;
      depth -= 1;
      if (depth < open.length) open.pop();
    },
    onGap: () => undefined,
  });
  return isOpml || outlines.length > 0 ? { kind: 'list', outlines, overCount } : { kind: 'notAList' };
}

function readAddress({ attributes }: Tag): string | null {
  return (attributes.get('xmlurl') ?? '').trim() || null;
}

function readTitle({ attributes }: Tag): string | null {
  return (
    toLine(attributes.get('text') ?? '', maxTitleChars) ??
    toLine(attributes.get('title') ?? '', maxTitleChars)
  );
}

function toOutline(tag: Tag, address: string, open: readonly (string | null)[]): Outline {
  const names = open.filter((name) => name !== null).slice(0, maxFolderDepth);
  return {
    title: readTitle(tag),
    address,
    siteAddress: tag.attributes.get('htmlurl')?.trim() || null,
    folder: toLine(names.join(folderSeparator), maxFolderChars),
  };
}
