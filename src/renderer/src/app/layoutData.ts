import { useMantineColorScheme } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { ColorScheme } from '#contract';
import { callShell, engine } from '../bridge/client.ts';
import { showErrorToast } from '../shared/toasts.tsx';

const settingsQuery = engine.settings.get.queryOptions();

/** The shop, and how the window should look, as far as they are known yet. */
export function useSettings() {
  return useQuery(settingsQuery).data;
}

/** How many mentions each view holds. */
export function useMentionCounts() {
  return useQuery(engine.mentions.counts.queryOptions()).data;
}

/** The searches that the owner keeps, each with how many mentions it finds, as far as that is known. */
export function useSavedViews() {
  const views = useQuery(engine.savedViews.list.queryOptions()).data ?? [];
  const ids = views.map(({ id }) => id);
  const counts = useQuery(
    engine.savedViews.counts.queryOptions({
      input: { ids },
      enabled: ids.length > 0,
      placeholderData: keepPreviousData,
    }),
  ).data;
  return views.map((view) => {
    const counted = counts?.find(({ id }) => id === view.id);
    return { ...view, count: counted?.count ?? 0, hasMore: counted?.hasMore ?? false };
  });
}

/** The places that are listened to. */
export function useFeeds() {
  return useQuery(engine.feeds.list.queryOptions()).data;
}

/** Whether this computer seems to be without network. */
export function useIsOffline() {
  return useQuery(engine.feeds.isOffline.queryOptions()).data ?? false;
}

/** Makes the page and the window's own surface follow the look. */
export function useFollowLook(colorScheme: ColorScheme | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  const show = useEffectEvent((wanted: ColorScheme) => {
    setColorScheme(wanted);
    callShell('setColorScheme', { colorScheme: wanted }).catch(reportError);
  });
  useEffect(() => {
    if (colorScheme) show(colorScheme);
  }, [colorScheme]);
}

/** Starts the engine again after it was given up. */
export function restartEngine(): void {
  callShell('restartEngine', undefined).catch(showErrorToast);
}
