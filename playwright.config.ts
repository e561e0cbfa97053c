import { defineConfig } from '@playwright/test';

/** Tests of the built app in real Electron; `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  // What comes does so within a second; a busy machine may take longer, and no test is about that.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  ...(process.env.EARMARK_SCREENSHOTS ? { grep: /@screenshots/ } : { grepInvert: /@screenshots/ }),
});
