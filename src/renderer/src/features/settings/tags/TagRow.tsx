import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowMerge, IconPencil, IconTrash } from '@tabler/icons-react';
import type { TagId } from '#contract';
import { TagDot } from '../../../shared/TagChip.tsx';
import type { UsedTag } from '../../../shared/tags.ts';
import { describeCount } from '../../../shared/timeWords.ts';
import classes from './TagsSection.module.css';

type TagRowProps = {
  readonly tag: UsedTag;
  /** What it could be merged into. */
  readonly others: readonly UsedTag[];
  readonly onEdit: () => void;
  readonly onMerge: (into: TagId) => void;
  readonly onRemove: () => void;
};

/** One tag: its name and colour, and on how much it is. */
export function TagRow({ tag, others, onEdit, onMerge, onRemove }: TagRowProps) {
  const { name, colour, mentionCount } = tag;
  return (
    <div className={classes.row}>
      <TagDot colour={colour} />
      <bdi className={classes.name}>{name}</bdi>
      <span className={classes.count}>
        {mentionCount === 0 ? 'not used yet' : `on ${describeCount(mentionCount, 'mention')}`}
      </span>
      <Tooltip label="Change it">
        <ActionIcon variant="subtle" color="gray" aria-label={`Change “${name}”`} onClick={onEdit}>
          <IconPencil size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      {others.length > 0 && (
        <Menu position="bottom-end" returnFocus>
          <Menu.Target>
            <Tooltip label="Merge it into another">
              <ActionIcon variant="subtle" color="gray" aria-label={`Merge “${name}” into another`}>
                <IconArrowMerge size={16} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            <Menu.Label>What is tagged “{name}” gets instead</Menu.Label>
            {others.map((other) => (
              <Menu.Item
                key={other.id}
                leftSection={<TagDot colour={other.colour} />}
                onClick={() => onMerge(other.id)}
              >
                <bdi>{other.name}</bdi>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Tooltip label="Remove it">
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove “${name}”`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
