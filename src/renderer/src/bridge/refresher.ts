import type { Topic } from '#contract';

type Round = { readonly topics: Set<Topic>; readonly done: PromiseWithResolvers<void> };

/** For what is shown already: the engine's own announcement of it comes within this time, and is read together with it. */
const waitMs = 100;

type RefreshOptions = {
  /** What changed is on the screen already: the reading is in no hurry, and leaves the way free for the next key. */
  readonly isShownAhead?: boolean;
};

/**
 * Reads again what is shown of some topics, one round after the other: what is asked for during a round is done
 * together in the next, so a stream of announcements never cancels or overtakes a reading. The answered promise
 * is kept once a round that began after the call is over.
 */
export function createRefresher(
  readAgain: (topics: ReadonlySet<Topic>) => Promise<void>,
): (topics: readonly Topic[], options?: RefreshOptions) => Promise<void> {
  let next: Round | null = null;
  let isReading = false;

  async function runRounds() {
    isReading = true;
    while (next) {
      const { topics, done } = next;
      next = null;
      await readAgain(topics).then(done.resolve, done.reject);
    }
    isReading = false;
  }

  const start = () => {
    if (!isReading) void runRounds();
  };

  return (topics, { isShownAhead = false } = {}) => {
    next ??= { topics: new Set(), done: Promise.withResolvers() };
    for (const topic of topics) next.topics.add(topic);
    const { promise } = next.done;
    if (isShownAhead) setTimeout(start, waitMs);
    else start();
    return promise;
  };
}
