import { useSyncExternalStore } from 'react';
import { client } from '../../bridge/client.ts';
import { describeCount } from '../../shared/timeWords.ts';
import { showErrorToast, showToast } from '../../shared/toasts.tsx';

type Progress = { readonly checkedCount: number; readonly totalCount: number };

/** Goes on in whichever room the owner is; null while nothing is under way. */
let progress: Progress | null = null;
let controller = new AbortController();
const listeners = new Set<() => void>();

function report(now: Progress | null) {
  progress = now;
  for (const listener of listeners) listener();
}

async function checkAll() {
  if (progress) return;
  controller = new AbortController();
  const { signal } = controller;
  report({ checkedCount: 0, totalCount: 0 });
  let last: Progress = { checkedCount: 0, totalCount: 0 };
  try {
    for await (const step of await client.feeds.checkAll(undefined, { signal })) {
      last = step;
      report(step);
    }
    showToast(
      last.checkedCount < last.totalCount
        ? 'This computer is offline, so the other places were not checked.'
        : `${describeCount(last.totalCount, 'place')} checked.`,
    );
  } catch (error) {
    if (!signal.aborted) showErrorToast(error);
  }
  report(null);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Checks all places, one after the other as politely as ever; can be called off. */
export function useCheckAll() {
  return {
    progress: useSyncExternalStore(subscribe, () => progress),
    checkAll: () => void checkAll(),
    cancel: () => controller.abort(),
  };
}
