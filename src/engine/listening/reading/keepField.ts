import { type Capture, toRawText } from './capture.ts';
import type { EntryBuilder, FeedBuilder } from './draftBuilders.ts';
import type { PersonDraft } from './drafts.ts';
import type { FieldKind } from './feedFields.ts';
import { readPerson } from './people.ts';

/** A person whose parts are read one by one. */
export type OpenPerson = { readonly rank: number } & {
  -readonly [Part in keyof PersonDraft]: PersonDraft[Part];
};

/** What is being read at a place of a document. */
export type OpenParts = {
  readonly isAtom: boolean;
  readonly feed: FeedBuilder;
  readonly entry: EntryBuilder | null;
  readonly person: OpenPerson | null;
};

/** Puts what an element held where it belongs: into the open entry if there is one, else into the feed. */
export function keepField(parts: OpenParts, capture: Capture, value: string, base: string | null): void {
  const { kind, rank } = capture.field;
  const target = parts.entry ?? parts.feed;
  switch (kind) {
    case 'title':
    case 'text': {
      const text = toRawText(capture, value, { isAtom: parts.isAtom, base });
      if (text && kind === 'title') target.titles.add(rank, text);
      else if (text) parts.entry?.texts.add(rank, text);
      return;
    }
    case 'link':
      if (value.trim()) target.addLink({ href: value, rel: 'alternate', type: null, base });
      return;
    case 'person': {
      const person = readPerson(value);
      if (person) target.authors.add(rank, person);
      return;
    }
    case 'pace':
      parts.feed.addPace(capture.key, value.trim());
      return;
    case 'personName':
    case 'personMail':
    case 'personAddress':
      if (parts.person) keepPersonPart(parts.person, kind, value.trim());
      return;
    default:
      if (parts.entry && value.trim()) keepLine(parts.entry, kind, capture, value.trim());
  }
}

function keepPersonPart(
  person: OpenPerson,
  kind: 'personName' | 'personMail' | 'personAddress',
  value: string,
): void {
  if (value === '') return;
  if (kind === 'personName') person.name ??= value;
  else if (kind === 'personMail') person.mail ??= value;
  else person.address ??= value;
}

type LineKind = Extract<FieldKind, 'date' | 'guid' | 'source' | 'publisher' | 'enclosure' | 'group'>;

function keepLine(
  entry: EntryBuilder,
  kind: LineKind,
  { key, field, attributes }: Capture,
  value: string,
): void {
  switch (kind) {
    case 'date':
      entry.dates.add(field.rank, value);
      return;
    case 'guid': {
      const isAddress = key !== 'guid' || attributes.get('ispermalink')?.toLowerCase() !== 'false';
      entry.guids.add(field.rank, { value, isAddress });
      return;
    }
    case 'source':
    case 'publisher':
      entry.publisher ??= value;
      return;
    case 'enclosure':
    case 'group':
      return;
    default:
      kind satisfies never;
  }
}
