import type { MarkedText, MentionCard } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { cutCardText } from '../listening/cardText.ts';
import { readCardsBySeq } from '../mentions/rows.ts';
import type { WordFinder } from './findWords.ts';
import { readSaid } from './hitRows.ts';

/** The cards of some mentions in their order, with what was searched marked instead of what a watch found. */
export function markCards(
  database: ReadableDatabase,
  mentions: readonly number[],
  finder: WordFinder,
): MentionCard[] {
  const cards = readCardsBySeq(database, mentions);
  const said = finder.isEmpty ? new Map() : readSaid(database, mentions);
  return mentions.flatMap((mention) => {
    const card = cards.get(mention);
    if (!card) return [];
    const text = said.get(mention);
    return [text ? markCard(card, text, finder) : card];
  });
}

function markCard(
  card: MentionCard,
  said: { readonly title: string | null; readonly plainText: string },
  finder: WordFinder,
): MentionCard {
  const inTitle = said.title === null ? [] : finder.find(said.title);
  const inText = finder.find(said.plainText);
  const cut = cutCardText(said, (field) => (field === 'title' ? inTitle : inText));
  const isInHeadline = (said.title === null ? inText : inTitle).length > 0;
  return {
    ...card,
    headline: isInHeadline ? cut.headline : unmark(card.headline),
    excerpt: inText.length > 0 ? cut.excerpt : unmark(card.excerpt),
  };
}

function unmark(text: MarkedText): MarkedText {
  const whole = text.map((piece) => piece.text).join('');
  return whole === '' ? [] : [{ text: whole, isMarked: false }];
}
