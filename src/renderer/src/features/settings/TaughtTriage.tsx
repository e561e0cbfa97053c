import { Button, Input } from '@mantine/core';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './TaughtTones.module.css';

type TaughtTriageProps = {
  readonly concernsCount: number;
  readonly asideCount: number;
  readonly onForget: () => void;
};

/** From how many decisions Earmark learned, to be seen and to be forgotten. */
export function TaughtTriage({ concernsCount, asideCount, onForget }: TaughtTriageProps) {
  const total = concernsCount + asideCount;
  return (
    <Input.Wrapper
      label="What Earmark learned"
      labelElement="div"
      description="From the words of what you decided on, on this computer. It takes 20 decisions for a watch, five of each kind"
    >
      {total === 0 ? (
        <p className={classes.nothing}>Nothing yet.</p>
      ) : (
        <>
          <p className={classes.nothing}>
            From {describeCount(total, 'decision')}: {concernsCount} concerned you, {asideCount} did not.
          </p>
          <Button variant="default" size="compact-sm" onClick={onForget}>
            Forget what Earmark learned
          </Button>
        </>
      )}
    </Input.Wrapper>
  );
}
