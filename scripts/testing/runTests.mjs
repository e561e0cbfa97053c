// npm test: every check in order, and one line at the end that adds the tests up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { runOnDisplay } from '../setup/display.mjs';
import { projectFolder } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { run } from '../setup/run.mjs';
import { reportFailure, say } from '../setup/say.mjs';
import { findTool } from '../setup/tools.mjs';
import { addCounts, formatSummary, readPlaywrightCounts, readVitestCounts } from './counts.mjs';

const workers = 2;

/**
 * Runs all checks up to the first that fails, or all of them with `--keep-going`. Words that are no flags choose test
 * files by their path; then only tests run.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  const words = args.filter((argument) => !argument.startsWith('-'));
  const isKeepGoing = args.includes('--keep-going');
  const { node, env } = await prepare();
  const reports = mkdtempSync(path.join(tmpdir(), 'earmark-test-'));
  try {
    const steps = listSteps({ node, env, reports, words });
    const results = await runSteps(steps, isKeepGoing);
    return summarize(results, words);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** @returns a list of { title, run: () => exit code, count: () => counts, if the step runs tests } */
function listSteps({ node, env, reports, words }) {
  const tool = (packageName, command, ...args) =>
    run(node, [findTool(packageName, command), ...args], { cwd: projectFolder, env });
  const checks = [
    { title: 'types (tsc -b)', run: () => tool('typescript', 'tsc', '-b') },
    { title: 'style (biome check .)', run: () => tool('@biomejs/biome', 'biome', 'check', '.') },
    { title: 'unused code (knip)', run: () => tool('knip', 'knip') },
    { title: 'import rules (depcruise src)', run: () => tool('dependency-cruiser', 'depcruise', 'src') },
  ];
  const tests = [
    makeVitestStep({ tool, reports, words }),
    { title: 'production build (electron-vite build)', run: () => ensureBuilt(node, env).then(() => 0) },
    makePlaywrightStep({ node, env, reports, words }),
  ];
  return words.length > 0 ? tests : [...checks, ...tests];
}

function makeVitestStep({ tool, reports, words }) {
  const report = path.join(reports, 'vitest.json');
  const args = [
    'run',
    ...words,
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  if (words.length > 0) args.push('--passWithNoTests');
  return {
    title: 'unit tests (vitest run)',
    run: () => tool('vitest', 'vitest', ...args),
    count: () => readVitestCounts(report),
  };
}

function makePlaywrightStep({ node, env, reports, words }) {
  const report = path.join(reports, 'playwright.json');
  const args = [
    findTool('@playwright/test', 'playwright'),
    'test',
    ...words,
    `--workers=${workers}`,
    '--reporter=list,json',
  ];
  if (words.length > 0) args.push('--pass-with-no-tests');
  const playwrightEnv = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return {
    title: 'the real app (playwright test)',
    run: () => runOnDisplay(node, args, { cwd: projectFolder, env: playwrightEnv }),
    count: () => readPlaywrightCounts(report),
  };
}

async function runSteps(steps, isKeepGoing) {
  const results = [];
  for (const [index, step] of steps.entries()) {
    say(`${index + 1} of ${steps.length}`, step.title);
    const code = await runStep(step);
    results.push({ title: step.title, code, counts: step.count?.() ?? null });
    if (code >= 128 || (code !== 0 && !isKeepGoing)) break; // from 128 on someone pressed Ctrl+C
  }
  return results;
}

async function runStep(step) {
  try {
    return await step.run();
  } catch (error) {
    reportFailure(error); // with --keep-going the others shall still run
    return 1;
  }
}

function summarize(results, words) {
  const failed = results.filter(({ code }) => code !== 0);
  for (const { title, code } of failed) say('failed', `${title}, exit code ${code}`);
  const counts = addCounts(results);
  if (failed.length === 0 && counts.passed === 0) {
    say('failed', words.length > 0 ? `no test file has ${words.join(' or ')} in its path` : 'no test ran');
    counts.failed = 1;
  }
  process.stdout.write(`\n${formatSummary(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
}
