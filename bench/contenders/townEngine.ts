import { createEngine, type Engine } from '../../src/engine/createEngine.ts';
import { defaultLimits, type Log } from '../../src/engine/options.ts';
import { resolveExampleHosts } from '../../src/engine/sample-shop/startSampleServer.ts';
import type { Job } from '../job.ts';
import { type TownSize, townFolder } from './towns.ts';

const silentLog: Log = {
  info: () => {},
  warn: () => {},
  error: (event, cause) => console.error(event, cause),
};

/** The whole engine on a prepared town. It listens only when it is told to. */
export function openTownEngine(job: Job, size: TownSize): Promise<Engine> {
  return createEngine({
    dataFolder: townFolder(job, size),
    version: '0.0.0',
    timeZone: 'Europe/London',
    clock: Date.now,
    random: () => 0.5,
    resolve: resolveExampleHosts(job.port),
    limits: { ...defaultLimits, catchUpMs: 0 },
    log: silentLog,
    onLost: (cause) => {
      throw cause;
    },
  });
}
