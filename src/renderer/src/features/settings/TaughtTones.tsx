import { Button, Input } from '@mantine/core';
import classes from './TaughtTones.module.css';

type TaughtTonesProps = {
  readonly correctionCount: number;
  readonly words: readonly { readonly word: string; readonly leansTo: 'positive' | 'negative' }[];
  readonly onForget: () => void;
};

/** What corrected tones have taught, to be seen and to be forgotten. */
export function TaughtTones({ correctionCount, words, onForget }: TaughtTonesProps) {
  return (
    <Input.Wrapper
      label="What you taught"
      labelElement="div"
      description="When you correct the tone of a mention, its words count a little more or less from then on"
    >
      {correctionCount === 0 ? (
        <p className={classes.nothing}>You have not corrected any tone yet.</p>
      ) : (
        <>
          <p className={classes.nothing}>
            {correctionCount === 1 ? 'From one correction.' : `From ${correctionCount} corrections.`}
          </p>
          {words.length > 0 && (
            <ul className={classes.words}>
              {words.map(({ word, leansTo }) => (
                <li key={word} data-tone={leansTo}>
                  <bdi>{word}</bdi>{' '}
                  {leansTo === 'positive' ? 'is said more kindly' : 'is said more as a complaint'}
                </li>
              ))}
            </ul>
          )}
          <Button variant="default" size="compact-sm" onClick={onForget}>
            Forget it
          </Button>
        </>
      )}
    </Input.Wrapper>
  );
}
