import type { RuleDetails } from '#contract';

/** A rule in words, as “never from paintforum.example”. */
export function describeRule({
  kind,
  values,
  shownAs,
}: Pick<RuleDetails, 'kind' | 'values' | 'shownAs'>): string {
  const listed = values.map((value) => `“${value}”`).join(' or ');
  switch (kind) {
    case 'neverSite':
      return `never from ${shownAs ?? values.join(' or ')}`;
    case 'neverAuthor':
      return `never by ${shownAs ?? values.join(' or ')}`;
    case 'neverWords':
      return `never with ${listed}`;
    case 'onlyWords':
      return `only with ${listed}`;
    default:
      return kind satisfies never;
  }
}

/** “, 1 mention put aside, 2 back in the inbox”; nothing where nothing was moved. */
export function describeMoves({
  hidden,
  returned,
}: {
  readonly hidden: number;
  readonly returned: number;
}): string {
  return [
    hidden > 0 ? `, ${count(hidden)} put aside` : '',
    returned > 0 ? `, ${count(returned)} back in your list` : '',
  ].join('');
}

function count(mentions: number): string {
  return mentions === 1 ? '1 mention' : `${mentions.toLocaleString('en')} mentions`;
}
