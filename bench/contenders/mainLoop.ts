import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installJournal } from '../../src/engine/database/journal.ts';
import { migrate } from '../../src/engine/database/migrate.ts';
import { openReader, openWriter } from '../../src/engine/database/open.ts';
import { createIds } from '../../src/engine/ids.ts';
import { seedSample } from '../../src/engine/writer/seedSample.ts';
import { entryCount } from '../feeds.ts';
import type { Job, Measures } from '../job.ts';
import { launchApp } from './app.ts';
import { countMentions, waitUntil } from './poll.ts';
import { makeSeed } from './sampleTown.ts';

const lookEveryMs = 50;
/** After its start the shell has things of its own to do. */
const settleMs = 2_000;

/**
 * The built app, as tests start it: how long its shell's event loop stood still while its engine heard all feeds for the
 * first time. Their server is held back until the window is there.
 */
export async function mainLoop({ port, folder }: Job): Promise<Measures> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const databaseFile = join(profile, 'earmark.sqlite');
  seedProfile(databaseFile);
  const gate = await openGate(port);
  const { app } = await launchApp(profile, [`--example-hosts-port=${gate.port}`]);
  try {
    await wait(settleMs);
    await app.evaluate(() => {
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      Object.assign(globalThis, { benchedDelay: delay });
    });
    gate.open();
    const database = openReader(databaseFile);
    const readMentionCount = countMentions(database);
    await waitUntil(() => readMentionCount() >= entryCount, lookEveryMs);
    database.close();
    return await app.evaluate(() => {
      const { benchedDelay } = globalThis as unknown as {
        benchedDelay: { percentile: (percentage: number) => number; max: number };
      };
      return { p99Ms: benchedDelay.percentile(99) / 1e6, longestMs: benchedDelay.max / 1e6 };
    });
  } finally {
    await app.close();
    gate.close();
  }
}

function seedProfile(databaseFile: string): void {
  const database = openWriter(databaseFile);
  migrate(database);
  installJournal(database);
  const now = Date.now();
  seedSample({ database, now, makeId: createIds(now) }, makeSeed('tagged'));
  database.close();
}

/** A port that leads to the server once it is opened. */
async function openGate(port: number) {
  const opened = Promise.withResolvers<void>();
  const server = createServer(async (socket) => {
    socket.on('error', () => socket.destroy());
    await opened.promise;
    const onward = connect(port, '127.0.0.1');
    onward.on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    open: opened.resolve,
    close: () => server.close(),
  };
}
