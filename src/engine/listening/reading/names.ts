/** Vocabularies by their namespace without scheme, `www.`, fragment and closing slash. RSS and Atom are the plain one. */
const vocabularyOfNamespace: ReadonlyMap<string, string> = new Map([
  ['w3.org/2005/atom', ''],
  ['purl.org/atom/ns', ''],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dc'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['w3.org/1999/xhtml', 'xhtml'],
]);

/** What a prefix means where the feed doesn't declare it, or declares it with a namespace nobody knows. */
const vocabularyOfPrefix: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['rss', ''],
  ['atom', ''],
  ['atom03', ''],
  ['atom10', ''],
  ['a10', ''],
  ['rdf', 'rdf'],
  ['dc', 'dc'],
  ['dcterms', 'dc'],
  ['content', 'content'],
  ['sy', 'sy'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['news', 'news'],
  ['xhtml', 'xhtml'],
]);

/** A name of an element, seen through the prefixes in force. */
export type Name = {
  /** What it is known by whatever its prefix: `title`, `dc:creator`, `content:encoded`, `other:…`. */
  readonly key: string;
  /** As it is written, in small letters. */
  readonly lowerName: string;
};

/** What the prefixes mean at one place of a document. */
export type NameScope = {
  readonly vocabularies: ReadonlyMap<string, string>;
  /** Names already looked up, by how they are written. */
  readonly names: Map<string, Name>;
};

const maxPrefixes = 32;
const maxKeptNames = 256;

export function createNameScope(): NameScope {
  return { vocabularies: new Map(), names: new Map() };
}

/** The scope inside an element, which may declare prefixes among its attributes. */
export function extendNameScope(scope: NameScope, attributes: ReadonlyMap<string, string>): NameScope {
  let vocabularies: Map<string, string> | null = null;
  for (const [attribute, namespace] of attributes) {
    if (!attribute.startsWith('xmlns')) continue;
    vocabularies ??= new Map(scope.vocabularies);
    if (vocabularies.size >= maxPrefixes) break;
    const prefix = attribute.slice('xmlns:'.length);
    vocabularies.set(prefix, findVocabulary(prefix, namespace));
  }
  return vocabularies === null ? scope : { vocabularies, names: new Map() };
}

function findVocabulary(prefix: string, namespace: string): string {
  const name = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/?(?:#.*)?$/s, '');
  return vocabularyOfNamespace.get(name) ?? vocabularyOfPrefix.get(prefix) ?? 'other';
}

export function findName(scope: NameScope, writtenName: string): Name {
  const known = scope.names.get(writtenName);
  if (known !== undefined) return known;
  const lowerName = writtenName.toLowerCase();
  const colon = lowerName.indexOf(':');
  const prefix = colon < 0 ? '' : lowerName.slice(0, colon);
  const localName = lowerName.slice(colon + 1);
  const vocabulary = scope.vocabularies.get(prefix) ?? vocabularyOfPrefix.get(prefix) ?? 'other';
  const name = { key: vocabulary === '' ? localName : `${vocabulary}:${localName}`, lowerName };
  if (scope.names.size < maxKeptNames) scope.names.set(writtenName, name);
  return name;
}

/** Whether an element of that key is an entry. */
export function isEntryKey(key: string): boolean {
  return key === 'item' || key === 'entry';
}
