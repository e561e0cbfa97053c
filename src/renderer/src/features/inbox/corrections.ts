import type { Mention, RuleDetails, RuleKind } from '#contract';

/** What can be said about a mention that is not about the shop: only this one, or a rule for all like it. */
export type CorrectionKind = 'once' | RuleKind;

export type Correction = {
  readonly kind: CorrectionKind;
  readonly label: string;
  /** What a rule of this kind is about; null where the owner has to name words. */
  readonly value: { readonly key: string; readonly shownAs: string | null } | null;
};

type CorrectableMention = Pick<Mention, 'site' | 'author' | 'authorKey' | 'state'>;

/** The corrections that a mention allows, the narrowest first. */
export function listCorrections({
  site,
  author,
  authorKey,
  state,
}: CorrectableMention): readonly Correction[] {
  return [
    ...(state === 'dismissed'
      ? []
      : [{ kind: 'once' as const, label: 'Not about us, just this one', value: null }]),
    ...(authorKey !== null && author
      ? [
          {
            kind: 'neverAuthor' as const,
            label: `Never by ${author.name}`,
            value: { key: authorKey, shownAs: author.name },
          },
        ]
      : []),
    ...(site === null
      ? []
      : [{ kind: 'neverSite' as const, label: `Never from ${site}`, value: { key: site, shownAs: null } }]),
    { kind: 'neverWords', label: 'Never when it also says…', value: null },
    { kind: 'onlyWords', label: 'Only if it also says…', value: null },
  ];
}

/** The rule that a correction comes to; null for one mention alone, and while words are missing. */
export function makeRule(
  { kind, value }: Correction,
  words: readonly string[],
  watchId: RuleDetails['watchId'],
): RuleDetails | null {
  if (kind === 'once') return null;
  if (value) return { watchId, kind, values: [value.key], shownAs: value.shownAs };
  return words.length === 0 ? null : { watchId, kind, values: [...words], shownAs: null };
}
