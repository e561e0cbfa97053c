import type { SavedReply } from '#contract';

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The saved replies that have the beginnings of all typed words in their name or text; those with them in the name first. Pure. */
export function findSavedReplies(savedReplies: readonly SavedReply[], typed: string): SavedReply[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const has = (text: string) => {
    const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return words.every((word) => folded.includes(` ${word}`));
  };
  const found = savedReplies.filter(({ name, text }) => has(`${name} ${text}`));
  return [...found.filter(({ name }) => has(name)), ...found.filter(({ name }) => !has(name))];
}
