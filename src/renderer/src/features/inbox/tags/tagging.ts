import type { MentionCard, Tag, TagChange, TagId } from '#contract';
import { foldTagName, type UsedTag } from '../../../shared/tags.ts';

/** A tag that is being put on mentions, or taken off. */
export type Tagging = TagChange & { readonly ids: readonly string[] };

type Tagged = Pick<MentionCard, 'id' | 'tags'>;

/** The tags of a mention as they will be once those under way are through. Pure. */
export function applyTagging(
  { id, tags }: Tagged,
  underWay: readonly Tagging[],
  known: readonly Tag[],
): readonly Tag[] {
  return underWay
    .filter(({ ids }) => ids.includes(id))
    .reduce<readonly Tag[]>((on, { tag, isOn }) => {
      const meant = 'id' in tag ? known.find((one) => one.id === tag.id) : { ...tag, id: '' as TagId };
      if (!meant) return on;
      const others = on.filter((one) => foldTagName(one.name) !== foldTagName(meant.name));
      return isOn ? [...others, meant] : others;
    }, tags);
}

export type TagOption =
  | { readonly kind: 'tag'; readonly tag: UsedTag; readonly isOn: 'all' | 'some' | 'none' }
  | { readonly kind: 'new'; readonly name: string };

/** The tags whose names have what was typed, those that begin with it first; one to make where none is called so. Pure. */
export function listTagOptions(
  tags: readonly UsedTag[],
  typed: string,
  onCards: readonly (readonly Tag[])[],
): TagOption[] {
  const sought = foldTagName(typed);
  const found = tags.filter(({ name }) => foldTagName(name).includes(sought));
  const begins = ({ name }: Tag) => foldTagName(name).startsWith(sought);
  const isKnown = tags.some(({ name }) => foldTagName(name) === sought);
  const options = [...found.filter(begins), ...found.filter((tag) => !begins(tag))].map((tag) => ({
    kind: 'tag' as const,
    tag,
    isOn: readIsOn(tag, onCards),
  }));
  return sought === '' || isKnown ? options : [...options, { kind: 'new', name: typed.trim() }];
}

function readIsOn({ id }: Tag, onCards: readonly (readonly Tag[])[]): 'all' | 'some' | 'none' {
  const count = onCards.filter((tags) => tags.some((one) => one.id === id)).length;
  if (count === 0) return 'none';
  return count === onCards.length ? 'all' : 'some';
}
