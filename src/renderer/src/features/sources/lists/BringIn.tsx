import { Button, Skeleton } from '@mantine/core';
import type { FeedListPreview } from '#contract';
import { describeError } from '../../../shared/sentences.ts';
import { describeCount } from '../../../shared/timeWords.ts';
import classes from './BringIn.module.css';
import { ListedPlaces } from './ListedPlaces.tsx';
import { countNew, describeList, orderPlaces } from './listWords.ts';

type BringInProps = {
  readonly name: string;
  /** Undefined until the file is read. */
  readonly preview: FeedListPreview | undefined;
  readonly error: Error | null;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onChooseAnother: () => void;
};

/** What is in a list of places, before anything is added. */
export function BringIn({ name, preview, error, isAdding, onAdd, onChooseAnother }: BringInProps) {
  const newCount = preview ? countNew(preview.places) : 0;
  return (
    <div className={classes.panel}>
      <p>
        <bdi>{name}</bdi>
      </p>
      {error && <p role="alert">{describeError(error)}</p>}
      {!error && !preview && <Skeleton height={200} />}
      {preview && (
        <>
          <p role="status">{describeList(preview.places, preview.overCount)}</p>
          {preview.places.length > 0 && <ListedPlaces places={orderPlaces(preview.places)} />}
          {newCount > 0 && (
            <p className={classes.note}>
              What was said there until now goes to “Before you started”. Many places are asked one after the
              other, so that nobody is bothered. One undo takes all of them back.
            </p>
          )}
        </>
      )}
      <div className={classes.buttons}>
        {newCount > 0 && (
          <Button loading={isAdding} onClick={onAdd}>
            Listen to {describeCount(newCount, 'place')}
          </Button>
        )}
        <Button variant="default" onClick={onChooseAnother}>
          Choose another file
        </Button>
      </div>
    </div>
  );
}
