/**
 * What is known of one language's words: entries parted by commas, each a word or a phrase. Accents and case make no
 * difference; a word that ends in `*` stands for all that begin with it, one with `=` before it only for itself as it is
 * written ("schön" is no "schon").
 */
export type LanguageWords = {
  /** By weight: 3 says a lot about a shop, 1 a little. */
  readonly positive: Readonly<Record<1 | 2 | 3, string>>;
  readonly negative: Readonly<Record<1 | 2 | 3, string>>;
  /** They turn what comes within the next words. */
  readonly negations: string;
  readonly strengthening: string;
  readonly weakening: string;
  /** "Too": it turns praise. */
  readonly excess: string;
  /** "Fixed": what was complained of before is the story, not the tone. */
  readonly solving: string;
  /** "But": what follows counts more than what came before. */
  readonly turns: string;
  /** "Although": what follows, to the end of its clause, counts less. */
  readonly concessions: string;
  /** A question that has one of these is no mere question. */
  readonly whys: string;
  /** Words too common to learn anything from. */
  readonly stopWords: string;
  /** Words that can't wait, as long as the owner has no list of their own. */
  readonly urgent: string;
  /** A negation may also come behind its word, at the end of the clause: "schmeckt nicht". */
  readonly negatesBehind?: true;
  /** "l'accueil" is two words. */
  readonly splitsAtApostrophe?: true;
};
