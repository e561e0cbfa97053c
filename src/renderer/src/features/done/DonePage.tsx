import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { engine } from '../../bridge/client.ts';
import { redoCommand, undoCommand } from '../../shared/commands.ts';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { DoneList } from './DoneList.tsx';
import classes from './DonePage.module.css';

/** As many as can be taken back. */
const commandsQuery = engine.commands.list.queryOptions({ input: { limit: 200 }, staleTime: 0 });

/** What the owner did last, each with the way back. */
export function DonePage() {
  const commands = useQuery(commandsQuery);
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <Title order={1}>What you did</Title>
        <p className={classes.summary}>
          The last 200 steps can be undone, also tomorrow. Undo takes back exactly the step beside it.
        </p>
        {commands.isLoadingError && (
          <LoadProblem error={commands.error} onTryAgain={() => void commands.refetch()} />
        )}
        {commands.data && (
          <DoneList
            commands={commands.data}
            onUndo={(id) => void undoCommand(id)}
            onRedo={(id) => void redoCommand(id)}
          />
        )}
      </div>
    </div>
  );
}
