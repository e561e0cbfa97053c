import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTemplate, IconTrash } from '@tabler/icons-react';
import type { Reply } from '#contract';
import { Moment } from '../../../shared/Moment.tsx';
import { OutsideLink } from '../../../shared/OutsideLink.tsx';
import { describeDayAndClock } from '../../../shared/timeWords.ts';
import classes from './ReplyThread.module.css';

type RecordedReplyProps = {
  readonly reply: Reply;
  readonly onEdit: () => void;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
};

/** One answer as it was said: where, when and under which link. */
export function RecordedReply({ reply, onEdit, onKeep, onRemove }: RecordedReplyProps) {
  const acts = [
    { label: 'Change this reply', Icon: IconPencil, onAct: onEdit },
    { label: 'Keep as a saved reply', Icon: IconTemplate, onAct: onKeep },
    { label: 'Remove this reply', Icon: IconTrash, onAct: onRemove },
  ];
  return (
    <>
      <div className={classes.head}>
        <strong>You</strong>
        {reply.place !== '' && <bdi>{reply.place}</bdi>}
        <Moment at={reply.saidAt} describe={describeDayAndClock} />
        {reply.address && (
          <OutsideLink address={reply.address} className={classes.link}>
            open it
          </OutsideLink>
        )}
        {reply.editedAt !== null && (
          <span>
            changed <Moment at={reply.editedAt} describe={describeDayAndClock} />
          </span>
        )}
        <span className={classes.actions}>
          {acts.map(({ label, Icon, onAct }) => (
            <Tooltip key={label} label={label}>
              <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} onClick={onAct}>
                <Icon size={15} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          ))}
        </span>
      </div>
      <p className={classes.text}>
        <bdi>{reply.text}</bdi>
      </p>
    </>
  );
}
