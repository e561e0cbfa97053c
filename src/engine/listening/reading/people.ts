import type { Entry } from '../types.ts';
import { resolveAddress } from './addresses.ts';
import { toLine } from './cleanText.ts';
import type { PersonDraft } from './drafts.ts';

const maxNameChars = 200;

const mail = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{1,255}/;

/** Reads "Anna Baker", "anna@shop.example (Anna Baker)" and "Anna Baker <anna@shop.example>". */
export function readPerson(text: string): PersonDraft | null {
  const value = text.trim();
  const found = value.includes('@') ? mail.exec(value) : null;
  if (found === null) return value === '' ? null : { name: value, mail: null, address: null };
  const rest = value.slice(0, found.index) + value.slice(found.index + found[0].length);
  const name = rest.replace(/mailto:|[<>()"]/gi, ' ').trim();
  return { name: name || null, mail: found[0], address: null };
}

const handleName = /^(?:@[\w.-]+(?:@[\w.-]+)?|\/?u\/[\w-]+)$/;

/** The author as it is kept; null where neither a name nor an address of mail is known. */
export function finishPerson(person: PersonDraft | null, base: string): Entry['author'] {
  const name = toLine(person?.name ?? '', maxNameChars) ?? toLine(person?.mail ?? '', maxNameChars);
  if (person === null || name === null) return null;
  const address = resolveAddress(person.address ?? '', base);
  return { name, handle: findHandle(name, address), address };
}

/** "@anna", "@anna@social.example" and "u/anna" from the name; the first two also from the address of a profile. */
function findHandle(name: string, address: string | null): string | null {
  if (handleName.test(name)) return name.replace(/^\//, '');
  const profile = /^https?:\/\/([^/]+)\/(@[\w.-]+)\/?$/.exec(address ?? '');
  return profile === null ? null : `${profile[2]}@${profile[1]}`;
}
