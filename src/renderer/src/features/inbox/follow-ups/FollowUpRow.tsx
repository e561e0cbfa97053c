import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCalendarEvent, IconFlag, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Due, FollowUp, FollowUpOutcome } from '#contract';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { ChangePromise } from './ChangePromise.tsx';
import classes from './FollowUps.module.css';
import { describeDue, isOverdue, listOutcomes, outcomeWords } from './followUpWords.ts';

type FollowUpRowProps = {
  readonly followUp: FollowUp;
  readonly onClose: (outcome: FollowUpOutcome, changedTo: Due | null) => void;
  readonly onReopen: () => void;
  readonly onRemove: () => void;
};

/** One thing to do, by when, and how it may end. */
export function FollowUpRow({ followUp, onClose, onReopen, onRemove }: FollowUpRowProps) {
  const frame = useTimeFrame();
  const [isChanging, setIsChanging] = useState(false);
  const { text, promiseWords, outcome } = followUp;
  const Icon = promiseWords === null ? IconCalendarEvent : IconFlag;
  return (
    <li className={classes.row} data-closed={outcome !== null || undefined}>
      <Icon size={17} stroke={1.7} aria-hidden="true" className={classes.icon} />
      <div className={classes.what}>
        <p className={classes.text}>{text}</p>
        <p className={classes.due} data-overdue={isOverdue(followUp, frame) || undefined}>
          {promiseWords === null ? 'Follow-up' : 'Promised'}{' '}
          {outcome === null ? describeDue(followUp, frame) : `· ${outcomeWords[outcome].toLowerCase()}`}
        </p>
        {isChanging && (
          <ChangePromise
            onChange={(due) => {
              setIsChanging(false);
              onClose('changed', due);
            }}
            onCancel={() => setIsChanging(false)}
          />
        )}
      </div>
      {outcome === null ? (
        !isChanging &&
        listOutcomes(followUp, frame).map((choice) => (
          <Button
            key={choice}
            size="compact-sm"
            variant="default"
            onClick={() => (choice === 'changed' ? setIsChanging(true) : onClose(choice, null))}
          >
            {outcomeWords[choice]}
          </Button>
        ))
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowBackUp size={15} stroke={1.7} />}
          onClick={onReopen}
        >
          Open again
        </Button>
      )}
      <Tooltip label="Remove it">
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove “${text}”`} onClick={onRemove}>
          <IconTrash size={15} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
