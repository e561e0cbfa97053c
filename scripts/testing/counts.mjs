// How many tests passed and failed, from the reports that the test runners write.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * @param {string} file the report of vitest's json reporter
 * @returns {Counts | null} null when there is no report, as when the runner broke off
 */
export function readVitestCounts(file) {
  const report = readReport(file);
  if (report === null) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * @param {string} file the report of Playwright's json reporter
 * @returns {Counts | null} null when there is no report; a test that passed at its second try counts as passed
 */
export function readPlaywrightCounts(file) {
  const report = readReport(file);
  if (report === null) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * Adds up the steps. A step that failed without a failed test to show for it (a type error, a file that can't be loaded)
 * counts as one failure, so that a failed run never reads "0 failed".
 * @param {readonly { code: number, counts: Counts | null }[]} results
 * @returns {Counts}
 */
export function addCounts(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { code, counts } of results) {
    sum.passed += counts?.passed ?? 0;
    sum.failed += Math.max(counts?.failed ?? 0, code === 0 ? 0 : 1);
    sum.skipped += counts?.skipped ?? 0;
  }
  return sum;
}

/** @param {Counts} counts */
export function formatSummary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
