/** What an element holds, wherever it stands. */
export type FieldKind =
  | 'title'
  | 'text'
  | 'date'
  | 'guid'
  | 'link'
  | 'enclosure'
  | 'person'
  | 'source'
  | 'publisher'
  | 'pace'
  | 'group'
  | 'personName'
  | 'personMail'
  | 'personAddress';

/** Of several elements that hold the same, the one with the lowest rank is taken. */
export type Field = { readonly kind: FieldKind; readonly rank: number };

/** Where in a feed an element stands; `aside` is whatever nothing is read from. */
export type Context = 'outside' | 'feed' | 'entry' | 'person' | 'source' | 'aside';

function rankFields(kindsAndKeys: Partial<Record<FieldKind, readonly string[]>>): ReadonlyMap<string, Field> {
  const kinds = Object.entries(kindsAndKeys) as [FieldKind, readonly string[]][];
  return new Map(kinds.flatMap(([kind, keys]) => keys.map((key, rank) => [key, { kind, rank }])));
}

const none: ReadonlyMap<string, Field> = new Map();

/** The elements that are read, by the context they stand in and by their key. */
export const fieldsOfContext: Readonly<Record<Context, ReadonlyMap<string, Field>>> = {
  outside: none,
  aside: none,
  feed: rankFields({
    title: ['title', 'dc:title'],
    link: ['link'],
    person: ['author', 'dc:creator', 'itunes:author'],
    pace: ['ttl', 'sy:updateperiod', 'sy:updatefrequency', 'hour', 'day'],
    group: ['skiphours', 'skipdays'],
  }),
  entry: rankFields({
    title: ['title', 'dc:title', 'media:title', 'itunes:title'],
    text: [
      'content:encoded',
      'xhtml:body',
      'content',
      'description',
      'summary',
      'media:description',
      'itunes:summary',
      'dc:description',
    ],
    date: [
      'published',
      'pubdate',
      'issued',
      'dc:date',
      'dc:issued',
      'created',
      'dc:created',
      'updated',
      'modified',
      'dc:modified',
    ],
    guid: ['guid', 'id', 'dc:identifier'],
    link: ['link'],
    enclosure: ['enclosure'],
    person: ['author', 'dc:creator', 'itunes:author'],
    source: ['source'],
    publisher: ['news:source'],
    group: ['media:group', 'media:content'],
  }),
  person: rankFields({
    personName: ['name'],
    personMail: ['email', 'mail'],
    personAddress: ['uri', 'url', 'homepage'],
  }),
  source: rankFields({ publisher: ['title'] }),
};
