import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runContender, startServer } from './children.ts';
import type { Job, Measures } from './job.ts';
import { type Line, lines } from './lines.ts';
import { formatLine, type LineResult, type Round, summarizeLine } from './results.ts';

/** `npm run bench`: every contender in turn, round after round; the exit code is 1 when a ratio is past its bound. */
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const roundCount = flags.quick ? 2 : 5;
/** Of 10,000 entries each: the first, those that are there already, and the last. */
const editionCount = flags.quick ? 3 : 11;

const chosen = lines.filter(({ name }) => name.includes(flags.only));
if (chosen.length === 0) {
  console.error(`No line is called ${flags.only}. There are ${lines.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const results = await runLines(chosen);
if (flags.json !== undefined) {
  writeFileSync(
    flags.json,
    `${JSON.stringify({ roundCount, node: process.version, lines: results }, null, 2)}\n`,
  );
}
process.exitCode = results.every(({ goals }) => goals.every(({ isWithin }) => isWithin)) ? 0 : 1;

async function runLines(toRun: readonly Line[]): Promise<LineResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-bench-'));
  const server = await startServer();
  try {
    const needsAll = toRun.some(({ contenders }) => contenders.includes('ingest'));
    const job: Job = { port: server.port, folder, editionCount: needsAll ? editionCount : 1 };
    await runContender('prepare', job);
    const finished: LineResult[] = [];
    for (const line of toRun) {
      const result = await runLine(line, job);
      console.log(formatLine(result));
      finished.push(result);
    }
    return finished;
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runLine(line: Line, job: Job): Promise<LineResult> {
  const rounds: Round[] = [];
  while (rounds.length < roundCount) {
    const round: Record<string, Measures> = {};
    for (const contender of line.contenders) round[contender] = await runContender(contender, job);
    rounds.push(round);
  }
  return summarizeLine(line, rounds);
}
