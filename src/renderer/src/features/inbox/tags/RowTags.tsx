import type { MentionCard } from '#contract';
import { TagChip } from '../../../shared/TagChip.tsx';
import classes from './RowTags.module.css';
import { useTagsAhead } from './tagsData.ts';

const shownTags = 2;

/** The tags of a mention as far as a row has place for them, and how many there are besides. */
export function RowTags({ card }: { readonly card: MentionCard }) {
  const tags = useTagsAhead()(card);
  const more = tags.slice(shownTags);
  return (
    <>
      {tags.slice(0, shownTags).map((tag) => (
        <TagChip key={tag.name} tag={tag} />
      ))}
      {more.length > 0 && (
        <span className={classes.more} title={more.map(({ name }) => name).join(', ')}>
          +{more.length}
          <span className={classes.unseen}> more tags</span>
        </span>
      )}
    </>
  );
}
