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
    // V8 of Node 24 now and then loses count of its code pages where many threads come and go (nodejs/node 64500).
    execArgv: ['--no-memory-protection-keys'],
    expect: { poll: { timeout: patienceMs } },
  },
});
