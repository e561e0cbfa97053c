import { foldText } from './foldText.ts';
import { findSpeaker } from './speaker.ts';
import type { Entry } from './types.ts';

/** So much more than the title may a text say that only repeats it: the publisher's name. */
const repetitionSlack = 60;

/**
 * An entry without what its feed only adds to it: the publisher's name behind the title, and a text that says the title
 * again, as news searches have them; and with who speaks. Pure.
 */
export function tidyEntry(read: Entry): Entry {
  const title = read.title === null ? null : stripPublisher(read.title, read.publisher);
  const entry = { ...read, title, author: findSpeaker(read) };
  return title !== null && onlyRepeats(title, read.plainText) ? { ...entry, text: [], plainText: '' } : entry;
}

/** "Title - Publisher", with any kind of dash; the publisher itself writes only the title. */
function stripPublisher(title: string, publisher: string | null): string {
  if (publisher === null) return title;
  const dashAt = Math.max(...[' - ', ' – ', ' — ', ' | '].map((dash) => title.lastIndexOf(dash)));
  if (dashAt <= 0) return title;
  return foldText(title.slice(dashAt + 3)).trim() === foldText(publisher).trim()
    ? title.slice(0, dashAt)
    : title;
}

function onlyRepeats(title: string, plainText: string): boolean {
  if (plainText.length > title.length + repetitionSlack) return false;
  return foldWords(plainText).startsWith(foldWords(title)) && plainText !== '';
}

function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
