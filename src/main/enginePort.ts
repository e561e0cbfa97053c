import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { EngineToMain, MainToEngine } from '#contract';

/** The engine's process, whichever host it runs in. */
export type EnginePort = {
  readonly post: (message: MainToEngine) => void;
  readonly onMessage: (listener: (message: EngineToMain) => void) => void;
  /** Calls once, also when the process could not be started at all; `code` is null when a signal ended it. */
  readonly onExit: (listener: (code: number | null) => void) => void;
  /** Ends it at once. */
  readonly kill: () => void;
};

export type EngineHost = {
  readonly kind: 'utilityProcess' | 'node';
  readonly fork: () => EnginePort;
};

/**
 * The host for the engine: Electron's utility process; or, where the Electron for development has a Node inside that is
 * too old for SQLite, the Node named by `nodePath`.
 */
export function chooseEngineHost(entryPath: string, nodePath: string | null): EngineHost {
  return nodePath === null
    ? { kind: 'utilityProcess', fork: () => forkUtilityProcess(entryPath) }
    : { kind: 'node', fork: () => forkNode(entryPath, nodePath) };
}

function forkUtilityProcess(entryPath: string): EnginePort {
  const child = utilityProcess.fork(entryPath, [], { serviceName: 'Earmark engine' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}

function forkNode(entryPath: string, nodePath: string): EnginePort {
  const child = fork(entryPath, [], {
    execPath: nodePath,
    // V8 of Node 24 now and then loses count of its code pages where threads come and go (nodejs/node 64500).
    execArgv: ['--no-memory-protection-keys'],
    serialization: 'advanced',
    // With pipes for its output, Electron does not quit as long as they are open.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    post: (message) => {
      // A process that has just ended is told by onExit, not here.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as EngineToMain)),
    onExit: (listener) => {
      child.once('exit', listener);
      child.on('error', () => {
        if (child.pid === undefined) listener(null); // it could not be started
      });
    },
    kill: () => child.kill('SIGKILL'),
  };
}
