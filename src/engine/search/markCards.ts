import type { MarkedText, MentionCard } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { cutFoundText, cutFoundTitle } from '../listening/cardText.ts';
import { readCardsBySeq } from '../mentions/rows.ts';
import { readReplies } from '../replies/rows.ts';
import type { WordFinder } from './findWords.ts';
import { readSaid } from './hitRows.ts';

type Said = { readonly title: string | null; readonly plainText: string };

/** The cards of some mentions in their order, with what was searched marked instead of what a watch found. */
export function markCards(
  database: ReadableDatabase,
  mentions: readonly number[],
  finder: WordFinder,
): MentionCard[] {
  const cards = readCardsBySeq(database, mentions);
  const said: ReadonlyMap<number, Said> = finder.isEmpty ? new Map() : readSaid(database, mentions);
  return mentions.flatMap((mention) => {
    const card = cards.get(mention);
    if (!card) return [];
    const text = said.get(mention);
    if (!text) return [card];
    const marked = markCard(card, text, finder);
    return [marked ?? { ...unmarkCard(card), foundReply: findReply(database, mention, finder) }];
  });
}

/** Null where the mention does not say what is looked for. */
function markCard(card: MentionCard, said: Said, finder: WordFinder): MentionCard | null {
  const inTitle = said.title === null ? [] : finder.find(said.title);
  const inText = finder.find(said.plainText);
  if (inTitle.length + inText.length === 0) return null;
  const plain = unmarkCard(card);
  if (said.title === null) return { ...plain, headline: cutFoundText(said.plainText, inText) };
  return {
    ...plain,
    headline: inTitle.length > 0 ? cutFoundTitle(said.title, inTitle) : plain.headline,
    excerpt: inText.length > 0 ? cutFoundText(said.plainText, inText) : plain.excerpt,
  };
}

function unmarkCard(card: MentionCard): MentionCard {
  return { ...card, headline: unmark(card.headline), excerpt: unmark(card.excerpt) };
}

function unmark(text: MarkedText): MarkedText {
  const whole = text.map((piece) => piece.text).join('');
  return whole === '' ? [] : [{ text: whole, isMarked: false }];
}

/** The stretch around what is looked for in the first reply that says it; empty where none does. */
function findReply(database: ReadableDatabase, mention: number, finder: WordFinder): MarkedText {
  for (const { text } of readReplies(database, mention)) {
    const found = finder.find(text);
    if (found.length > 0) return cutFoundText(text, found);
  }
  return [];
}
