import { toLine } from '../listening/reading/cleanText.ts';
import { decodeText } from '../listening/reading/decodeText.ts';
import { MarkupCursor } from '../listening/reading/markup.ts';

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

const usedAttributes = new Set(['text', 'title', 'xmlurl', 'htmlurl']);
const isUsedAttribute = (name: string): boolean => usedAttributes.has(name);

export const folderSeparator = ' / ';

/**
 * Reads a list of feeds in OPML of any version, however broken, in one pass. Outlines with an address are feeds, those
 * around them folders. Nothing of a DTD is ever used.
 */
export function readOpml(bytes: Uint8Array): OpmlOutcome {
  const decoded = decodeText(bytes, null);
  if (decoded.kind === 'problem') return { kind: 'notAList' };
  const cursor = new MarkupCursor(decoded.text);
  const outlines: Outline[] = [];
  /** The names of the open outlines; null for one that is no folder. */
  const open: (string | null)[] = [];
  let depth = 0;
  let isOpml = false;
  let overCount = 0;

  const enter = (): void => {
    const attributes = cursor.readAttributes(isUsedAttribute);
    const address = attributes.get('xmlurl')?.trim() || null;
    if (address !== null) {
      if (outlines.length >= maxOutlines) overCount += 1;
      else outlines.push(toOutline(attributes, address, open));
    }
    if (cursor.isEmpty) return;
    depth += 1;
    if (depth <= maxDepth) open.push(address === null ? readTitle(attributes) : null);
  };

  const leave = (): void => {
    if (depth === 0) return;
    depth -= 1;
    if (depth < open.length) open.pop();
  };

  while (cursor.next()) {
    if (cursor.part !== 'open' && cursor.part !== 'close') continue;
    const name = cursor.getName().toLowerCase();
    if (name === 'opml') isOpml = true;
    if (name !== 'outline') continue;
    if (cursor.part === 'open') enter();
    else leave();
  }
  return isOpml || outlines.length > 0 ? { kind: 'list', outlines, overCount } : { kind: 'notAList' };
}

type Attributes = ReadonlyMap<string, string>;

function readTitle(attributes: Attributes): string | null {
  return (
    toLine(attributes.get('text') ?? '', maxTitleChars) ??
    toLine(attributes.get('title') ?? '', maxTitleChars)
  );
}

function toOutline(attributes: Attributes, address: string, open: readonly (string | null)[]): Outline {
  const names = open.filter((name) => name !== null).slice(0, maxFolderDepth);
  return {
    title: readTitle(attributes),
    address,
    siteAddress: attributes.get('htmlurl')?.trim() || null,
    folder: toLine(names.join(folderSeparator), maxFolderChars),
  };
}
