import type { Clock } from '../options.ts';
import type { Absence } from './checkRows.ts';

/** Notices when nobody could be asked: Earmark was closed, the computer asleep or without network. */
export type Absences = {
  /** The engine is awake and looks for what is due; this is called at least once a minute. */
  readonly noteAwake: () => void;
  readonly noteConnection: (isOffline: boolean) => void;
};

/** The engine sleeps a minute at the most; what goes well beyond that was not its own sleep. */
const longestOwnSleepMs = 3 * 60_000;

/** Tells of each absence when it is over. Before the first sign of life there was one, of unknown length. */
export function createAbsences({
  clock,
  onAbsence,
}: {
  readonly clock: Clock;
  readonly onAbsence: (absence: Absence) => void;
}): Absences {
  let lastAwakeAt = 0;
  let offlineSinceAt: number | null = null;
  return {
    noteAwake: () => {
      const now = clock();
      if (now - lastAwakeAt > longestOwnSleepMs) {
        onAbsence({ reason: 'notRunning', fromAt: lastAwakeAt, untilAt: now });
      }
      lastAwakeAt = now;
    },
    noteConnection: (isOffline) => {
      if (isOffline) {
        offlineSinceAt ??= clock();
        return;
      }
      if (offlineSinceAt !== null) onAbsence({ reason: 'offline', fromAt: offlineSinceAt, untilAt: clock() });
      offlineSinceAt = null;
    },
  };
}
