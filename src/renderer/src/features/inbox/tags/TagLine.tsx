import { CloseButton } from '@mantine/core';
import type { Mention } from '#contract';
import { TagChip } from '../../../shared/TagChip.tsx';
import { TagButton } from './TagButton.tsx';
import classes from './TagLine.module.css';
import { useApplyTag, useTagsAhead } from './tagsData.ts';

type TagLineProps = {
  readonly mention: Mention;
  readonly isTagging: boolean;
  readonly onTag: (isTagging: boolean) => void;
};

/** The tags of the open mention, each with a way to take it off, and the way to put on others. */
export function TagLine({ mention, isTagging, onTag }: TagLineProps) {
  const apply = useApplyTag();
  const tags = useTagsAhead()(mention);
  return (
    <section className={classes.line} aria-label="Tags">
      {tags.map((tag) => (
        <TagChip key={tag.name} tag={tag}>
          <CloseButton
            size={20}
            iconSize={13}
            className={classes.off}
            aria-label={`Take off “${tag.name}”`}
            onClick={() => apply(mention.id, { tag: { id: tag.id }, isOn: false })}
          />
        </TagChip>
      ))}
      <TagButton
        label={tags.length === 0 ? 'Add a tag' : 'Tag'}
        onCards={[tags]}
        isOpen={isTagging}
        onOpen={onTag}
        onApply={(change) => apply(mention.id, change)}
      />
    </section>
  );
}
