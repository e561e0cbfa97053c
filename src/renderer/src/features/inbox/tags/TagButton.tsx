import { Button, Popover } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Tag, TagChange } from '#contract';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { tagsQuery } from '../../../shared/tags.ts';
import classes from './TagButton.module.css';
import { TagPicker } from './TagPicker.tsx';

type TagButtonProps = {
  readonly label: string;
  /** The tags of each mention that would be tagged. */
  readonly onCards: readonly (readonly Tag[])[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onApply: (change: TagChange) => void;
  /** It stands among the buttons of a bar. */
  readonly isInBar?: boolean;
};

/** Opens the tags to put on mentions or take off. The focus comes back to where it was. */
export function TagButton(props: TagButtonProps) {
  const { label, onCards, isOpen, onOpen, onApply, isInBar = false } = props;
  const tags = useQuery(tagsQuery);
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position={isInBar ? 'top-start' : 'bottom-start'}
      width={270}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size={isInBar ? 'compact-md' : 'compact-sm'}
          variant={isInBar ? 'default' : 'subtle'}
          className={isInBar ? undefined : classes.quiet}
          leftSection={<IconTag size={15} stroke={1.7} />}
          rightSection={<KeyHint action="tag" />}
          onClick={() => onOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Tags to choose">
        <TagPicker tags={tags.data ?? []} onCards={onCards} onApply={onApply} />
      </Popover.Dropdown>
    </Popover>
  );
}
