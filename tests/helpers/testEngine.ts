import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandId, type FeedId, plainWatch, type WatchDetails } from '#contract';
import { createEngine, type Engine } from '../../src/engine/createEngine.ts';
import { defaultLimits, type Limits, type Log } from '../../src/engine/options.ts';
import type { Keychain } from '../../src/engine/sign-ins/keychain.ts';
import { type FeedServer, startFeedServer } from './feedServer.ts';
import { monday } from './writeRss.ts';

type LogLine = {
  readonly level: string;
  readonly event: string;
  readonly fields: unknown;
  readonly cause?: unknown;
};

/** An engine on real SQLite in a folder of its own, before a real HTTP server, under a clock that stands still. */
export type TestEngine = {
  engine: Engine;
  readonly client: Engine['client'];
  readonly server: FeedServer;
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly log: LogLine[];
  now: number;
  /** Turns texts round, as if that sealed them. */
  keychain: Keychain;
  /** Closes the engine and opens it again on the same folder. */
  readonly restart: () => Promise<void>;
  readonly addFeed: (place: string) => Promise<FeedId>;
  readonly addWatch: (details: Partial<WatchDetails>) => Promise<void>;
  readonly close: () => Promise<void>;
};

const reverse = async (text: string) => [...text].reverse().join('');
const reversingKeychain: Keychain = { seal: reverse, open: reverse };

export const makeCommandId = () => CommandId.parse(crypto.randomUUID());

export async function startTestEngine(limits: Partial<Limits> = {}): Promise<TestEngine> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'earmark-engine-'));
  const server = await startFeedServer();
  const log: LogLine[] = [];
  const note =
    (level: string): Log['error'] =>
    (event, cause, fields) =>
      log.push({ level, event, cause, fields });
  const open = () =>
    createEngine({
      dataFolder,
      version: '0.0.0',
      timeZone: 'Europe/London',
      clock: () => test.now,
      random: () => 0.5,
      resolve: server.resolve,
      limits: { ...defaultLimits, gatherMs: 1, domainGapMs: 0, ...limits },
      keychain: test.keychain,
      log: {
        info: (event, fields) => note('info')(event, undefined, fields),
        warn: (event, fields) => note('warn')(event, undefined, fields),
        error: note('error'),
      },
      onLost: (cause) => note('error')('writer lost', cause),
    });
  const test: TestEngine = {
    now: monday,
    keychain: reversingKeychain,
    engine: undefined as unknown as Engine,
    get client() {
      return this.engine.client;
    },
    server,
    dataFolder,
    databaseFile: join(dataFolder, 'earmark.sqlite'),
    log,
    restart: async () => {
      await test.engine.close();
      test.engine = await open();
    },
    addFeed: async (place) => {
      const feed = { address: `http://${place}`, title: place, siteAddress: null };
      return (await test.client.feeds.add({ commandId: makeCommandId(), ...feed })).id;
    },
    addWatch: async (details) => {
      const whole = {
        ...plainWatch,
        name: 'Our name',
        kind: 'name' as const,
        anyOf: [],
        allOf: [],
        noneOf: [],
        ...details,
      };
      await test.client.watches.add({ commandId: makeCommandId(), details: whole });
    },
    close: async () => {
      await test.engine.close();
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  test.engine = await open();
  return test;
}
