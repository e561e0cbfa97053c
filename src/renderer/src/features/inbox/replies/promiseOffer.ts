import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readDateOrder, useTimeFrame } from '../../../shared/timeFrame.ts';
import { findPromise } from './promises.ts';
import { datesQuery } from './repliesData.ts';

const pauseMs = 250;

/**
 * The promise that a text seems to make, and whether the owner wants it remembered: this promise, and no other. A text
 * that is finished is read at once, any other when its owner pauses.
 */
export function usePromiseOffer(text: string, isFinished: boolean) {
  const frame = useTimeFrame();
  const [pausedText] = useDebouncedValue(text, pauseMs);
  const readText = isFinished ? text : pausedText;
  const dates = useQuery(datesQuery(readText, readDateOrder(frame)));
  const [keptKey, setKeptKey] = useState<string | null>(null);
  const isRead = readText === text && !dates.isPending && !dates.isPlaceholderData;
  const promise = useMemo(
    () => (dates.data && isRead ? findPromise(text, dates.data) : null),
    [dates.data, isRead, text],
  );
  const key = promise && `${promise.words} ${promise.dueOn}`;
  const isKept = promise !== null && keptKey === key;
  return {
    promise,
    /** It is known whether the text promises anything. */
    isRead,
    isKept,
    keep: (mustKeep: boolean) => setKeptKey(mustKeep ? key : null),
    /** As the reply records it; null unless the owner wants it. */
    kept:
      isKept && promise
        ? {
            text: promise.sentence,
            promiseWords: promise.words,
            dueOn: promise.dueOn,
            dueTime: promise.dueTime,
          }
        : null,
  };
}
