import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PreviewFrame.module.css';
import type { LivePreview } from './previewData.ts';
import { describeError } from './sentences.ts';

type PreviewFrameProps = {
  readonly live: LivePreview;
  /** What is said where nothing is asked for. */
  readonly hint: string;
  readonly children: ReactNode;
};

/** Around a preview: how far it has come, and what is said where there is none. */
export function PreviewFrame({ live: { preview, error }, hint, children }: PreviewFrameProps) {
  if (error) return <p className={classes.hint}>{describeError(error)}</p>;
  if (!preview) return <p className={classes.hint}>{hint}</p>;
  const { checkedCount, totalCount, isDone } = preview;
  return (
    <div className={classes.frame}>
      <div className={classes.content} aria-live="polite" aria-busy={!isDone}>
        {children}
      </div>
      {!isDone && (
        <div className={classes.progress}>
          <Progress
            value={totalCount === 0 ? 100 : (100 * checkedCount) / totalCount}
            size="xs"
            aria-label="How far this is"
          />
          <span>
            Looked through {checkedCount.toLocaleString('en')} of {totalCount.toLocaleString('en')} so far
          </span>
        </div>
      )}
    </div>
  );
}
