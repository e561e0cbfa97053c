import { decodeText } from '../../src/engine/listening/reading/decodeText.ts';

/** The kinds of bodies that the report counts, in its order. */
export const formats = [
  'RSS 2',
  'RSS 0.9x',
  'RDF',
  'Atom 0.3',
  'Atom 1.0',
  'JSON Feed',
  'page',
  'other',
] as const;
export type Format = (typeof formats)[number];

const notElements = /<!--[\s\S]*?-->|<[?!][^>]*>/g;
const knownRoot = /<(?:[\w.-]+:)?(rss|rdf|feed|html)(?=[\s/>])([^>]*)/i;

/** What a body is by its own words, however much of it can be read. */
export function detectFormat(bytes: Uint8Array, contentType: string | null): Format {
  const decoded = decodeText(bytes, contentType);
  if (decoded.kind === 'problem') return 'other';
  if (/^\s*\{/.test(decoded.text)) {
    return /"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/.test(decoded.text) ? 'JSON Feed' : 'other';
  }
  const [, root = '', attributes = ''] = knownRoot.exec(decoded.text.replace(notElements, '')) ?? [];
  switch (root.toLowerCase()) {
    case 'rss':
      return /\sversion\s*=\s*["']?\s*0\.9/.test(attributes) ? 'RSS 0.9x' : 'RSS 2';
    case 'rdf':
      return 'RDF';
    case 'feed':
      return /purl\.org\/atom\/ns|\sversion\s*=\s*["']?0\.3/.test(attributes) ? 'Atom 0.3' : 'Atom 1.0';
    case 'html':
      return 'page';
    default:
      return 'other';
  }
}
