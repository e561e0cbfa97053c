import { defineConfig } from 'vitest/config';

/** Long enough for a machine that is busy with other things: a test waits for the thing itself, never for a time. */
const patienceMs = 30_000;

export default defineConfig({
  test: {
    include: ['tests/{engine,main,renderer,scripts,house}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    expect: { poll: { timeout: patienceMs } },
  },
});
