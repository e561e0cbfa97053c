import type { EngineProblem, EngineStart, FileToken, MainToEngine, WindowToEngine } from '#contract';
import { createEngine, type Engine } from './createEngine.ts';
import { EarmarkError } from './errors.ts';
import { findHostPort, type HostPort } from './hostPort.ts';
import { lookupHost } from './listening/fetching/lookupHost.ts';
import { openLog } from './log.ts';
import { defaultLimits, type Log } from './options.ts';
import { openSampleShop } from './sample-shop/openSampleShop.ts';
import { resolveExampleHosts } from './sample-shop/startSampleServer.ts';
import { createSessions } from './sessions.ts';
import { createShellKeychain } from './sign-ins/keychain.ts';

/** The engine's process: waits to be told where the data lies, opens it, and serves windows until it is told to stop. */
const host = findHostPort();
if (!host) throw new Error('The engine is started by Earmark itself.');

process.umask(0o077);
const { keychain, hearAnswer } = createShellKeychain((question) =>
  host.post({ kind: 'secret', ...question }),
);
let engine: Promise<Engine | null> | null = null;
let handFile: Engine['handFile'] = () => undefined;
let log: Log | null = null;
const early: WindowToEngine[] = [];
let deliver = (message: WindowToEngine): void => {
  early.push(message);
};

host.onMessage((message: MainToEngine) => {
  switch (message.kind) {
    case 'start':
      engine ??= start(message, host);
      break;
    case 'relay':
      deliver(message.message);
      break;
    case 'file':
      handFile({ token: message.token as FileToken, bytes: message.bytes });
      break;
    case 'secret':
      hearAnswer(message);
      break;
    case 'stop':
      void stop(host);
      break;
    default:
      message satisfies never;
  }
});
host.onClose(() => void stop(host));

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (cause) => {
    // What state it is in nobody knows: main starts a fresh engine, and everything acknowledged is on the disk.
    log?.error(event, cause);
    process.exit(1);
  });
}

async function start(options: EngineStart, port: HostPort): Promise<Engine | null> {
  try {
    log = openLog(options.dataFolder);
    const opened = await openEngine(options, log);
    const sessions = createSessions(opened, port);
    deliver = sessions.receive;
    handFile = opened.handFile;
    for (const message of early.splice(0)) sessions.receive(message);
    opened.startListening();
    log.info('engine ready', { version: options.version, pid: process.pid });
    port.post({ kind: 'ready' });
    return opened;
  } catch (error) {
    log?.error('engine not opened', error);
    port.post({ kind: 'failed', problem: toProblem(error) });
    return null;
  }
}

async function openEngine(options: EngineStart, engineLog: Log): Promise<Engine> {
  const common = {
    dataFolder: options.dataFolder,
    version: options.version,
    timeZone: options.timeZone,
    clock: Date.now,
    random: Math.random,
    limits: defaultLimits,
    keychain,
    log: engineLog,
    onLost: (cause: unknown) => {
      engineLog.error('writer lost', cause);
      process.exit(1);
    },
  };
  if (!options.isSample) {
    return createEngine({
      ...common,
      resolve: options.exampleHostsPort === null ? lookupHost : resolveExampleHosts(options.exampleHostsPort),
    });
  }
  const shop = await openSampleShop({ dataFolder: options.dataFolder, clock: Date.now });
  return createEngine({ ...common, ...shop, limits: { ...defaultLimits, ...shop.limits } });
}

function toProblem(error: unknown): EngineProblem {
  if (!(error instanceof EarmarkError)) return { code: 'UNKNOWN' };
  switch (error.code) {
    case 'DATA_TOO_NEW':
      return { code: error.code, ...(error.data as { found: number; known: number }) };
    case 'DATA_DAMAGED':
    case 'DATA_LOCKED':
    case 'DATA_READ_ONLY':
    case 'DISK_FULL':
      return { code: error.code };
    default:
      return { code: 'UNKNOWN' };
  }
}

async function stop(port: HostPort): Promise<void> {
  const opened = await engine;
  await opened?.close();
  log?.info('engine stopped');
  port.post({ kind: 'stopped' });
  process.exit(0);
}
