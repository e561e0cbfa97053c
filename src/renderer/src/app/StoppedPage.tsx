import { Button, Title } from '@mantine/core';
import type { EngineProblem } from '#contract';
import { explainEngineProblem } from '../shared/sentences.ts';
import classes from './StoppedPage.module.css';

type StoppedPageProps = { readonly problem: EngineProblem; readonly onTryAgain: () => void };

/** Takes the whole window when the engine needs the owner: what happened, that nothing is lost, what to do. */
export function StoppedPage({ problem, onTryAgain }: StoppedPageProps) {
  const { happened, advice } = explainEngineProblem(problem);
  return (
    <main className={classes.page}>
      <div className={classes.column} role="alert">
        <Title order={1} className={classes.title}>
          {happened}
        </Title>
        <p className={classes.advice}>{advice}</p>
        {problem.code !== 'DATA_TOO_NEW' && <Button onClick={onTryAgain}>Try again</Button>}
      </div>
    </main>
  );
}
