import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconPencil } from '@tabler/icons-react';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './FolderHeading.module.css';
import { countBad, type FeedGroup } from './folders.ts';

type FolderHeadingProps = {
  readonly group: FeedGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (folder: string) => void;
};

/** The name of a folder, with how many places lie in it; opens and closes it. */
export function FolderHeading({ group, isOpen, onToggle, onChange }: FolderHeadingProps) {
  const badCount = countBad(group.feeds);
  return (
    <div className={classes.heading}>
      <button type="button" className={classes.button} aria-expanded={isOpen} onClick={onToggle}>
        <IconChevronRight className={classes.chevron} size={16} stroke={1.8} aria-hidden="true" />
        <bdi className={classes.name}>{group.folder ?? 'In no folder'}</bdi>
        <span className={classes.count}>{describeCount(group.feeds.length, 'place')}</span>
        {badCount > 0 && (
          <span className={classes.bad}>
            {badCount.toLocaleString('en')} {badCount === 1 ? 'needs' : 'need'} you
          </span>
        )}
      </button>
      {group.folder !== null && (
        <ActionIcon
          className={classes.change}
          variant="subtle"
          color="gray"
          size={30}
          aria-label={`Change the folder ${group.folder}`}
          onClick={() => group.folder !== null && onChange(group.folder)}
        >
          <IconPencil size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </div>
  );
}
