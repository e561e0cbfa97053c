import type { FeedProblem } from '#contract';
import type { Clock } from '../../options.ts';

type HostPause = { readonly problem: FeedProblem; readonly retryAfterMs: number };

/** Remembers which hosts asked to be left alone, and until when: what one feed was told counts for all of its host. */
export type HostPauses = {
  readonly find: (host: string) => HostPause | null;
  readonly set: (host: string, pause: HostPause) => void;
};

/** Starts with no pauses; each lasts until its time is over, at the longest until the process ends. */
export function createHostPauses(clock: Clock): HostPauses {
  const pauses = new Map<string, { readonly problem: FeedProblem; readonly until: number }>();
  return {
    find: (host) => {
      const pause = pauses.get(host);
      if (pause === undefined) return null;
      const retryAfterMs = pause.until - clock();
      if (retryAfterMs > 0) return { problem: pause.problem, retryAfterMs };
      pauses.delete(host);
      return null;
    },
    set: (host, { problem, retryAfterMs }) => {
      pauses.set(host, { problem, until: clock() + retryAfterMs });
    },
  };
}
