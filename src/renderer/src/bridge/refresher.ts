import type { Topic } from '#contract';

type Round = { readonly topics: Set<Topic>; readonly done: PromiseWithResolvers<void> };

/**
 * Reads again what is shown of some topics, one round after the other: what is asked for during a round is done
 * together in the next, so a stream of announcements never cancels or overtakes a reading. The answered promise
 * is kept once a round that began after the call is over.
 */
export function createRefresher(
  readAgain: (topics: ReadonlySet<Topic>) => Promise<void>,
): (topics: readonly Topic[]) => Promise<void> {
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

  return (topics) => {
    next ??= { topics: new Set(), done: Promise.withResolvers() };
    for (const topic of topics) next.topics.add(topic);
    const { promise } = next.done;
    if (!isReading) void runRounds();
    return promise;
  };
}
