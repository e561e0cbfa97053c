import { EventPublisher } from '@orpc/server';
import type { Topic } from '#contract';

type Announcement = { readonly topics: Topic[] };

/** Tells the windows what has changed. Topics of one moment go out together. */
export type Announcer = {
  readonly announce: (topics: readonly Topic[]) => void;
  readonly listen: (signal: AbortSignal | undefined) => AsyncGenerator<Announcement>;
};

const gatherMs = 30;

export function createAnnouncer(): Announcer {
  const publisher = new EventPublisher<{ changed: Announcement }>();
  const gathered = new Set<Topic>();
  const flush = () => {
    const topics = [...gathered];
    gathered.clear();
    publisher.publish('changed', { topics });
  };
  return {
    announce: (topics) => {
      if (gathered.size === 0 && topics.length > 0) setTimeout(flush, gatherMs);
      for (const topic of topics) gathered.add(topic);
    },
    listen: (signal) => publisher.subscribe('changed', { signal }),
  };
}
