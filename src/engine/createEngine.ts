import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Topic } from '#contract';
import { createAnnouncer } from './announce.ts';
import { openReader } from './database/open.ts';
import { translateDatabaseError } from './database/sqliteErrors.ts';
import { createHandedFiles, type HandedFile } from './feed-lists/handedFiles.ts';
import type { ProcedureContext } from './implementer.ts';
import { createListening, type Listening } from './listening/createListening.ts';
import { readNextWakeAt } from './mentions/wakeRows.ts';
import { createWakeTimer, type WakeTimer } from './mentions/wakeTimer.ts';
import type { Clock, Limits, Log, Random, Resolve } from './options.ts';
import { router } from './router.ts';
import { type Keychain, noKeychain } from './sign-ins/keychain.ts';
import { openWriterThread, type Writer } from './writer/openWriterThread.ts';
import type { SampleSeed } from './writer/seedSample.ts';

export type EngineOptions = {
  /** Holds the database and everything else of the owner; made if it is missing. */
  readonly dataFolder: string;
  readonly version: string;
  /** The machine's zone, for a shop that has not said its own. */
  readonly timeZone: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly resolve: Resolve;
  readonly limits: Limits;
  /** None where it is not given. */
  readonly keychain?: Keychain;
  readonly log: Log;
  /** A sample shop to fill an empty profile with. */
  readonly sample?: SampleSeed;
  /** Called when the writer thread is lost; nothing can be saved after that. */
  readonly onLost: (cause: unknown) => void;
};

/** One end of a conversation with a window. */
type EnginePort = {
  readonly postMessage: (data: unknown) => void;
  readonly onMessage: { readonly addListener: (listener: (data: unknown) => void) => void };
  readonly onDisconnect: { readonly addListener: (listener: () => void) => void };
};

export type Engine = {
  /** Answers the contract at a port. */
  readonly serve: (port: EnginePort) => void;
  /** Calls the contract's procedures without a port, for tests and benches. */
  readonly client: ReturnType<typeof createClient>;
  /** Takes a file that the owner chose. */
  readonly handFile: (file: HandedFile) => void;
  /** Checks feeds when they are due, from now on. */
  readonly startListening: () => void;
  /** Stops listening, finishes what was asked for, and closes the file. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the owner's data and everything that works on it. Rejects with EarmarkError (DATA_TOO_NEW, DATA_DAMAGED, …) when
 * the data can't be opened; nothing is changed then.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const databaseFile = join(options.dataFolder, 'earmark.sqlite');
  const { keychain = noKeychain } = options;
  const announcer = createAnnouncer();
  let listening: Listening | null = null;
  let wakeTimer: WakeTimer | null = null;
  const writer = await openWriter(options, databaseFile, (topics) => {
    listening?.follow(topics);
    if (topics.includes('mentions')) wakeTimer?.arm();
    announcer.announce(topics);
  });
  const database = openReader(databaseFile);
  if (options.sample) await writer.seedSample(options.sample);
  const parseThreadFile = threadFile('parseThread');
  const handedFiles = createHandedFiles();
  listening = createListening({
    ...options,
    keychain,
    database,
    writer,
    announce: announcer.announce,
    parseThreadFile,
  });

  wakeTimer = createWakeTimer({
    clock: options.clock,
    readNextWakeAt: (after) => readNextWakeAt(database, after),
    onWake: () => announcer.announce(['mentions']),
  });
  wakeTimer.arm();

  const context: ProcedureContext = {
    ...options,
    keychain,
    database,
    writer,
    listening,
    announcer,
    handedFiles,
    parseThreadFile,
    about: { version: options.version, databaseFile, isSample: options.sample !== undefined },
  };
  const handler = new RPCHandler(router);
  return {
    serve: (port) => handler.upgrade(port, { context }),
    client: createClient(context),
    handFile: handedFiles.keep,
    startListening: listening.start,
    close: async () => {
      wakeTimer.stop();
      await listening.close();
      database.close();
      await writer.close();
    },
  };
}

function createClient(context: ProcedureContext) {
  return createRouterClient(router, { context });
}

async function openWriter(
  { dataFolder, clock, onLost }: EngineOptions,
  databaseFile: string,
  announce: (topics: readonly Topic[]) => void,
): Promise<Writer> {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return await openWriterThread({
      threadFile: threadFile('writerThread'),
      databaseFile,
      clock,
      announce,
      onLost,
    });
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

/** A thread's file lies beside the engine's own, in the sources and in the build. */
function threadFile(name: 'writerThread' | 'parseThread'): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, import.meta.url);
}
