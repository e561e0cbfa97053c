import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Long enough for a machine that is busy with other things: a test waits for the thing itself, never for a time. */
const patienceMs = 30_000;

// The threads of each engine that a test starts load their files anew: kept compiled, they take half the time.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    include: ['tests/{engine,main,renderer,scripts,house}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    expect: { poll: { timeout: patienceMs } },
  },
});
