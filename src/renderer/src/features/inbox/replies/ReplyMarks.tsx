import { IconMessageReply, IconPencil } from '@tabler/icons-react';
import type { MentionCard } from '#contract';
import { Moment } from '../../../shared/Moment.tsx';
import classes from './ReplyMarks.module.css';

/** That an answer was begun, and how the last one that was recorded begins. */
export function ReplyMarks({ card: { hasDraft, lastReply } }: { readonly card: MentionCard }) {
  return (
    <>
      {hasDraft && (
        <span className={classes.draft}>
          <IconPencil size={14} stroke={1.7} aria-hidden="true" />
          Draft
        </span>
      )}
      {lastReply && (
        <span className={classes.reply}>
          <IconMessageReply size={14} stroke={1.7} aria-hidden="true" />
          <span className={classes.text}>
            You: <bdi>{lastReply.text}</bdi>
          </span>
          <Moment at={lastReply.saidAt} className={classes.time} />
        </span>
      )}
    </>
  );
}
