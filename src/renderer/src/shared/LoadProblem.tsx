import { Button, EmptyState } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { describeError } from './sentences.ts';

type LoadProblemProps = { readonly error: unknown; readonly onTryAgain: () => void };

/** Takes the place of something that could not be read. */
export function LoadProblem({ error, onTryAgain }: LoadProblemProps) {
  return (
    <EmptyState
      role="alert"
      icon={<IconMoodSad stroke={1.5} />}
      title="This can’t be shown just now"
      description={describeError(error)}
      p="xl"
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={onTryAgain}>
          Try again
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
