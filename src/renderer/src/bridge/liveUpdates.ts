import { hashKey } from '@tanstack/react-query';
import { Topic } from '#contract';
import { lookAtClock } from '../shared/now.ts';
import { client, engine, engineLink } from './client.ts';
import { queryClient } from './queryClient.ts';
import { createRefresher } from './refresher.ts';

/** What is shown of each topic. */
const keysByTopic: Record<Topic, readonly (readonly unknown[])[]> = {
  mentions: [
    engine.mentions.key(),
    engine.savedViews.counts.key(),
    engine.settings.taughtTones.key(),
    engine.threads.key(),
  ],
  feeds: [engine.feeds.list.key(), engine.feeds.isOffline.key(), engine.feeds.checks.key()],
  watches: [engine.watches.list.key(), engine.rules.list.key(), engine.mentions.get.key()],
  manualChecks: [engine.manualChecks.list.key()],
  settings: [engine.settings.key(), engine.dates.key()],
  savedViews: [engine.savedViews.key(), engine.mentions.list.key()],
  replies: [engine.mentions.key(), engine.savedViews.counts.key(), engine.replies.key()],
  savedReplies: [engine.savedReplies.key()],
  followUps: [engine.followUps.key()],
  tags: [engine.mentions.key(), engine.savedViews.counts.key(), engine.tags.key()],
  notes: [engine.mentions.key(), engine.savedViews.counts.key(), engine.notes.key()],
};

/** Reads again what is shown of some topics, and answers when that is done. */
export const refresh = createRefresher(async (topics) => {
  const keys = [engine.commands.key(), ...[...topics].flatMap((topic) => keysByTopic[topic])];
  const once = new Map(keys.map((queryKey) => [hashKey(queryKey), queryKey]));
  await Promise.all([...once.values()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
});

const listenAgainAfterMs = 1_000;

async function listen(isOver: () => boolean) {
  while (!isOver()) {
    try {
      for await (const { topics } of await client.announcements.listen()) {
        lookAtClock();
        void refresh(topics);
      }
    } catch (error) {
      if (isOver()) return;
      reportError(error);
      await new Promise((resolve) => setTimeout(resolve, listenAgainAfterMs));
    }
  }
}

/** Keeps what the window shows true: hears the engine's announcements, and reads everything again after a restart of it. */
export function followAnnouncements(): void {
  engineLink.onSession((isOver) => {
    void listen(isOver);
    void refresh(Topic.options);
  });
}
