import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { SavedReply } from '#contract';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { describeCount, describeMoment, type TimeFrame } from '../../../shared/timeWords.ts';
import { MarkedBlanks } from './MarkedBlanks.tsx';
import classes from './SavedReplies.module.css';

type SavedReplyRowProps = {
  readonly savedReply: SavedReply;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** One saved reply: what it is called, what it says, and how much it is used. */
export function SavedReplyRow({ savedReply, onEdit, onRemove }: SavedReplyRowProps) {
  const { name, text } = savedReply;
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p className={classes.text}>
          <MarkedBlanks text={text} />
        </p>
        <p className={classes.use}>{describeUse(savedReply, useTimeFrame())}</p>
      </div>
      <Tooltip label="Change it">
        <ActionIcon variant="subtle" color="gray" aria-label={`Change “${name}”`} onClick={onEdit}>
          <IconPencil size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Remove it">
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove “${name}”`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function describeUse({ useCount, lastUsedAt }: SavedReply, frame: TimeFrame): string {
  if (lastUsedAt === null) return 'Not used yet';
  return `Used ${useCount === 1 ? 'once' : describeCount(useCount, 'time')}, last ${describeMoment(lastUsedAt, frame)}`;
}
