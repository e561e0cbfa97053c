import { EmptyState } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { CommandId, PastCommand } from '#contract';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import classes from './DoneList.module.css';
import { DoneRow } from './DoneRow.tsx';
import { groupByDay } from './doneWords.ts';

type DoneListProps = {
  readonly commands: readonly PastCommand[];
  readonly onUndo: (id: CommandId) => void;
  readonly onRedo: (id: CommandId) => void;
};

/** What was done, the newest first, day by day. */
export function DoneList({ commands, onUndo, onRedo }: DoneListProps) {
  const frame = useTimeFrame();
  if (commands.length === 0)
    return (
      <EmptyState
        icon={<IconHistory stroke={1.5} />}
        title="Nothing yet"
        description="What you decide and change will stand here, each with its way back."
        p="xl"
      />
    );
  return groupByDay(commands, frame).map(({ day, commands: ofDay }) => (
    <section key={day} aria-label={day}>
      <h2 className={classes.day}>{day}</h2>
      <ul className={classes.list}>
        {ofDay.map((command) => (
          <DoneRow
            key={command.id}
            command={command}
            onUndo={() => onUndo(command.id)}
            onRedo={() => onRedo(command.id)}
          />
        ))}
      </ul>
    </section>
  ));
}
