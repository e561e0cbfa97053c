import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCounts,
  formatSummary,
  readPlaywrightCounts,
  readVitestCounts,
} from '../../scripts/testing/counts.mjs';

let report: string;

beforeEach(() => {
  report = path.join(mkdtempSync(path.join(tmpdir(), 'earmark-counts-')), 'report.json');
});

afterEach(() => {
  rmSync(path.dirname(report), { recursive: true, force: true });
});

describe('the line at the end of npm test', () => {
  it('adds up both test runners', () => {
    const results = [
      { code: 0, counts: null },
      { code: 0, counts: { passed: 12, failed: 0, skipped: 0 } },
      { code: 0, counts: { passed: 3, failed: 0, skipped: 0 } },
    ];
    expect(formatSummary(addCounts(results))).toBe('15 passed, 0 failed');
  });

  it('names skipped tests when there are some', () => {
    expect(formatSummary({ passed: 2, failed: 1, skipped: 4 })).toBe('2 passed, 1 failed, 4 skipped');
  });

  it('counts a step that failed without a failed test as one failure', () => {
    const results = [
      { code: 2, counts: null },
      { code: 1, counts: { passed: 5, failed: 0, skipped: 0 } },
      { code: 1, counts: { passed: 5, failed: 3, skipped: 0 } },
    ];
    expect(addCounts(results)).toEqual({ passed: 10, failed: 5, skipped: 0 });
  });
});

describe('the reports of the test runners', () => {
  it('are read from vitest', () => {
    const counts = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    writeFileSync(report, JSON.stringify(counts));
    expect(readVitestCounts(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('are read from Playwright, where a second try may pass', () => {
    writeFileSync(report, JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }));
    expect(readPlaywrightCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('are nothing when the runner broke off before it wrote one', () => {
    expect(readVitestCounts(report)).toBeNull();
    expect(readPlaywrightCounts(report)).toBeNull();
  });
});
