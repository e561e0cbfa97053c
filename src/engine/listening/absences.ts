import { inBackground } from '../background.ts';
import type { Clock, Log } from '../options.ts';
import type { Writer } from '../writer/openWriterThread.ts';
import type { Absence } from './checkRows.ts';

/** Notices when nobody could be asked: Earmark was closed, the computer asleep or without network. */
export type Absences = {
  /** The engine is awake and looks for what is due; this is called at least once a minute. */
  readonly noteAwake: () => void;
  readonly noteConnection: (isOffline: boolean) => void;
};

/** The engine sleeps a minute at the most; what goes well beyond that was not its own sleep. */
const longestOwnSleepMs = 3 * 60_000;

/** Has each absence stored when it is over. Before the first sign of life there was one, of unknown length. */
export function createAbsences({
  clock,
  log,
  writer,
}: {
  readonly clock: Clock;
  readonly log: Log;
  readonly writer: Pick<Writer, 'storeAbsence'>;
}): Absences {
  const onAbsence = (absence: Absence) =>
    inBackground(log, 'absence not noted', writer.storeAbsence(absence));
  let lastAwakeAt = 0;
  let offlineSinceAt: number | null = null;
  return {
    noteAwake: () => {
      const now = clock();
      // Sleep while offline is part of that.
      if (offlineSinceAt === null && now - lastAwakeAt > longestOwnSleepMs) {
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
