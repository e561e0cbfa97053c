import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchForUsable } from '../../src/main/usable.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000 });
  return () => vi.useRealTimers();
});

function watchSmoke() {
  const said: string[] = [];
  const smoke = {
    electron: '33.2.1',
    engine: 'node' as const,
    print: (line: string) => said.push(line),
    quit: (exitCode: number) => said.push(`quit ${exitCode}`),
  };
  return { said, reportUsable: watchForUsable({ createdAt: 10_000, now: Date.now, smoke, log }) };
}

describe('watchForUsable', () => {
  test('prints one line and quits well when the inbox can be used', () => {
    const { said, reportUsable } = watchSmoke();
    vi.advanceTimersByTime(900);
    reportUsable({ firstPaintAt: 10_400.4 });
    vi.advanceTimersByTime(60_000);
    const line = '{"ready":true,"electron":"33.2.1","engine":"node","firstPaintMs":400,"usableMs":900}\n';
    expect(said).toEqual([line, 'quit 0']);
  });

  test('prints one line and quits badly when it cannot be used within a minute', () => {
    const { said } = watchSmoke();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['{"ready":false,"electron":"33.2.1","engine":"node"}\n', 'quit 1']);
  });

  test('ends nothing when it is no smoke test', () => {
    watchForUsable({ createdAt: 0, now: Date.now, smoke: null, log })({ firstPaintAt: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });
});
