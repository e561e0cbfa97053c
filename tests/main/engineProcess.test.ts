import { beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  EngineStart,
  EngineStatus,
  EngineToMain,
  EngineToWindow,
  FileToken,
  MainToEngine,
} from '#contract';
import type { EnginePort } from '../../src/main/enginePort.ts';
import { chooseRestartDelayMs, EngineProcess } from '../../src/main/engineProcess.ts';

const startMessage: EngineStart = {
  kind: 'start',
  version: '0.1.0',
  dataFolder: '/tmp/data',
  timeZone: 'Europe/Vienna',
  isSample: false,
  exampleHostsPort: null,
};
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** An engine that does only what the test says. */
class FakeEngine implements EnginePort {
  readonly heard: MainToEngine[] = [];
  isKilled = false;
  #say: (message: EngineToMain) => void = () => undefined;
  readonly #exitListeners: ((code: number | null) => void)[] = [];

  post(message: MainToEngine) {
    this.heard.push(message);
  }
  onMessage(listener: (message: EngineToMain) => void) {
    this.#say = listener;
  }
  onExit(listener: (code: number | null) => void) {
    this.#exitListeners.push(listener);
  }
  kill() {
    this.isKilled = true;
    this.end(null);
  }
  say(message: EngineToMain) {
    this.#say(message);
  }
  end(code: number | null) {
    for (const listener of this.#exitListeners) listener(code);
  }
}

function startEngine() {
  const lives: FakeEngine[] = [];
  const statuses: EngineStatus[] = [];
  const engine = new EngineProcess({
    fork: () => {
      const life = new FakeEngine();
      lives.push(life);
      return life;
    },
    answerSecret: (act, text) => `${act} ${text}`,
    startMessage,
    log,
    now: Date.now,
  });
  engine.onStatus((status) => statuses.push(status));
  engine.start();
  const latest = () => lives.at(-1) ?? expect.unreachable('no engine was started');
  return { engine, lives, statuses, latest };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  return () => vi.useRealTimers();
});

describe('chooseRestartDelayMs', () => {
  test('waits longer with every end within a minute, then gives up', () => {
    const ends = [1, 2, 3, 4, 5, 6, 7];
    const delays = ends.map((count) => chooseRestartDelayMs(ends.slice(0, count), 10));
    expect(delays).toEqual([200, 400, 800, 1600, 3200, 5000, null]);
  });

  test('forgets an end after a minute', () => {
    expect(chooseRestartDelayMs([0, 1, 60_001], 60_001)).toBe(200);
    expect(chooseRestartDelayMs([0, 2, 60_001], 60_001)).toBe(400);
  });
});

describe('EngineProcess', () => {
  test('starts the engine, says so when it is ready, and passes messages both ways', () => {
    const { engine, statuses, latest } = startEngine();
    const received: EngineToWindow[] = [];
    engine.onMessage((message) => received.push(message));
    expect(engine.getStatus()).toEqual({ state: 'starting' });
    engine.post({ kind: 'open', session: 'too early' });
    latest().say({ kind: 'ready' });
    engine.post({ kind: 'open', session: 'a' });
    latest().say({ kind: 'relay', message: { kind: 'data', session: 'a', data: 'hello' } });
    expect(statuses).toEqual([{ state: 'ready' }]);
    expect(latest().heard).toEqual([
      startMessage,
      { kind: 'relay', message: { kind: 'open', session: 'a' } },
    ]);
    expect(received).toEqual([{ kind: 'data', session: 'a', data: 'hello' }]);
  });

  test('hands over a file that was chosen once the engine is ready, and again to the next one', () => {
    const { engine, latest } = startEngine();
    const token = '7b1f4f5e-6a1f-4b43-9a53-2f1d2c3b4a59' as FileToken;
    const file = { kind: 'file', token, bytes: new Uint8Array([1, 2]) };
    engine.handFile(token, file.bytes);
    expect(latest().heard).toEqual([startMessage]);
    latest().say({ kind: 'ready' });
    expect(latest().heard).toEqual([startMessage, file]);
    latest().end(1);
    vi.advanceTimersByTime(200);
    latest().say({ kind: 'ready' });
    expect(latest().heard).toEqual([startMessage, file]);
  });

  test('asks the keychain for the engine', () => {
    const { latest } = startEngine();
    latest().say({ kind: 'secret', id: 7, act: 'seal', text: 'pässword' });
    expect(latest().heard).toEqual([startMessage, { kind: 'secret', id: 7, text: 'seal pässword' }]);
  });

  test('brings an engine back that ended by itself', () => {
    const { lives, statuses, latest } = startEngine();
    latest().say({ kind: 'ready' });
    latest().end(1);
    vi.advanceTimersByTime(199);
    expect(lives.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(latest().heard).toEqual([startMessage]);
    latest().say({ kind: 'ready' });
    expect(statuses).toEqual([{ state: 'ready' }, { state: 'restarting' }, { state: 'ready' }]);
  });

  test('gives up an engine that keeps ending, and tries again when asked', () => {
    const { engine, lives, statuses, latest } = startEngine();
    for (let count = 0; count < 7; count += 1) {
      latest().end(1);
      vi.advanceTimersByTime(5_000);
    }
    expect(lives.length).toBe(7);
    expect(statuses.at(-1)).toEqual({ state: 'stopped', problem: { code: 'KEEPS_ENDING' } });
    engine.start();
    expect(lives.length).toBe(8);
    expect(statuses.at(-1)).toEqual({ state: 'restarting' });
    latest().end(1);
    vi.advanceTimersByTime(200);
    expect(lives.length).toBe(9);
  });

  test('does not start an engine again that says why it cannot open the data', () => {
    const { lives, statuses, latest } = startEngine();
    latest().say({ kind: 'failed', problem: { code: 'DATA_TOO_NEW', found: 40, known: 30 } });
    latest().end(0);
    vi.advanceTimersByTime(60_000);
    expect(lives.length).toBe(1);
    expect(latest().heard).toEqual([startMessage, { kind: 'stop' }]);
    expect(statuses).toEqual([{ state: 'stopped', problem: { code: 'DATA_TOO_NEW', found: 40, known: 30 } }]);
  });

  test('never has two engines at once, also when it is asked for a new one while the old one closes', () => {
    const { engine, lives, statuses, latest } = startEngine();
    const [first] = lives;
    latest().say({ kind: 'failed', problem: { code: 'DATA_LOCKED' } });
    engine.start();
    expect(first?.isKilled).toBe(true);
    vi.advanceTimersByTime(200);
    expect(lives.length).toBe(2);
    expect(latest().isKilled).toBe(false);
    expect(statuses).toEqual([
      { state: 'stopped', problem: { code: 'DATA_LOCKED' } },
      { state: 'restarting' },
    ]);
  });

  test('does nothing when it is asked to start an engine that runs or comes back', () => {
    const { engine, lives, latest } = startEngine();
    engine.start();
    latest().end(1);
    engine.start();
    vi.advanceTimersByTime(200);
    expect(lives.length).toBe(2);
  });

  test('waits for the engine to end', async () => {
    const { engine, lives, latest } = startEngine();
    latest().say({ kind: 'ready' });
    const stopped = engine.stop();
    latest().say({ kind: 'stopped' });
    latest().end(0);
    await stopped;
    vi.advanceTimersByTime(60_000);
    expect(latest().heard).toEqual([startMessage, { kind: 'stop' }]);
    expect(latest().isKilled).toBe(false);
    expect(lives.length).toBe(1);
  });

  test('ends an engine by force that does not stop within three seconds', async () => {
    const { engine, latest } = startEngine();
    const stopped = engine.stop();
    vi.advanceTimersByTime(2_999);
    expect(latest().isKilled).toBe(false);
    vi.advanceTimersByTime(1);
    await stopped;
    expect(latest().isKilled).toBe(true);
  });

  test('does not bring an engine back while Earmark quits', async () => {
    const { engine, lives, latest } = startEngine();
    latest().end(1);
    await engine.stop();
    vi.advanceTimersByTime(60_000);
    expect(lives.length).toBe(1);
  });
});
