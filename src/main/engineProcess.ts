import type {
  EngineProblem,
  EngineStart,
  EngineStatus,
  EngineToMain,
  EngineToWindow,
  FileToken,
  MainToEngine,
  WindowToEngine,
} from '#contract';
import type { EnginePort } from './enginePort.ts';
import type { Log } from './log.ts';

/** How long to wait after the first, second … end of the engine within a minute; after one more it is given up. */
const restartDelaysMs = [200, 400, 800, 1600, 3200, 5000];
const minuteMs = 60_000;
const stopTimeoutMs = 3_000;

/** How long to wait before the engine is started again, given when it ended; null when it keeps ending. */
export function chooseRestartDelayMs(endedAt: readonly number[], now: number): number | null {
  const recentCount = endedAt.filter((at) => now - at < minuteMs).length;
  return restartDelaysMs[recentCount - 1] ?? null;
}

/** The file that the owner chose last. */
type HandedFile = Extract<MainToEngine, { kind: 'file' }>;

export type EngineProcessOptions = {
  readonly fork: () => EnginePort;
  readonly startMessage: EngineStart;
  /** Asks the system's keychain. */
  readonly answerSecret: (act: 'seal' | 'open', text: string) => string | null;
  readonly log: Log;
  readonly now: () => number;
};

/** The engine as the shell sees it: one that comes back when it ends. */
export class EngineProcess {
  readonly #options: EngineProcessOptions;
  readonly #statusListeners = new Set<(status: EngineStatus) => void>();
  readonly #messageListeners = new Set<(message: EngineToWindow) => void>();
  #status: EngineStatus = { state: 'starting' };
  #port: EnginePort | null = null;
  #file: HandedFile | null = null;
  #isWanted = false;
  #endedAt: readonly number[] = [];
  #restartTimer: NodeJS.Timeout | undefined;

  constructor(options: EngineProcessOptions) {
    this.#options = options;
  }

  getStatus(): EngineStatus {
    return this.#status;
  }

  onStatus(listener: (status: EngineStatus) => void): void {
    this.#statusListeners.add(listener);
  }

  onMessage(listener: (message: EngineToWindow) => void): void {
    this.#messageListeners.add(listener);
  }

  /** Starts it; when it was given up, tries again. Does nothing while it runs or comes back by itself. */
  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#endedAt = [];
    if (this.#port !== null) {
      // One that failed may still be closing; a second one beside it would fight for the data. Its end brings it back.
      this.#port.kill();
      return;
    }
    if (this.#status.state === 'stopped') this.#publish({ state: 'restarting' });
    this.#launch();
  }

  /** Passes a message of the window on; drops it while the engine is not ready. */
  post(message: WindowToEngine): void {
    if (this.#status.state === 'ready') this.#port?.post({ kind: 'relay', message });
  }

  /** Hands it a file that the owner chose: now, or once it is ready, and again when it was started afresh. */
  handFile(token: FileToken, bytes: Uint8Array): void {
    this.#file = { kind: 'file', token, bytes };
    if (this.#status.state === 'ready') this.#port?.post(this.#file);
  }

  /** Has it write and close everything; answers when it has ended, after three seconds by force. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    clearTimeout(this.#restartTimer);
    if (this.#port !== null) await stopPort(this.#port, this.#options.log);
  }

  #launch(): void {
    const port = this.#options.fork();
    this.#port = port;
    port.onMessage((message) => this.#hear(message));
    port.onExit((code) => {
      this.#port = null;
      this.#options.log.info('engine ended', { code });
      if (this.#isWanted) this.#bringBack();
    });
    port.post(this.#options.startMessage);
  }

  #hear(message: EngineToMain): void {
    const { log } = this.#options;
    switch (message.kind) {
      case 'ready':
        log.info('engine ready');
        if (this.#file) this.#port?.post(this.#file);
        this.#publish({ state: 'ready' });
        break;
      case 'failed':
        log.warn('engine failed', { code: message.problem.code });
        this.#giveUp(message.problem);
        this.#port?.post({ kind: 'stop' });
        break;
      case 'relay':
        for (const listener of this.#messageListeners) listener(message.message);
        break;
      case 'secret': {
        const text = this.#options.answerSecret(message.act, message.text);
        this.#port?.post({ kind: 'secret', id: message.id, text });
        break;
      }
      case 'stopped':
        log.info('engine stopped');
        break;
      default:
        message satisfies never;
    }
  }

  #bringBack(): void {
    const now = this.#options.now();
    this.#endedAt = [...this.#endedAt, now];
    const delayMs = chooseRestartDelayMs(this.#endedAt, now);
    if (delayMs === null) {
      this.#giveUp({ code: 'KEEPS_ENDING' });
      return;
    }
    this.#publish({ state: 'restarting' });
    this.#restartTimer = setTimeout(() => this.#launch(), delayMs);
  }

  #giveUp(problem: EngineProblem): void {
    this.#isWanted = false;
    this.#publish({ state: 'stopped', problem });
  }

  #publish(status: EngineStatus): void {
    this.#status = status;
    for (const listener of this.#statusListeners) listener(status);
  }
}

function stopPort(port: EnginePort, log: Log): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      log.warn('engine killed');
      port.kill();
      resolve();
    }, stopTimeoutMs);
    port.onExit(() => {
      clearTimeout(timer);
      resolve();
    });
    port.post({ kind: 'stop' });
  });
}
