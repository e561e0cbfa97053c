import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runContender, startServer } from './children.ts';
import { isNewsboatInstalled } from './contenders/newsboat.ts';
import type { Job, Measures } from './job.ts';
import type { Line } from './line.ts';
import { lines } from './lines.ts';
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
const growth = flags.quick ? { small: 1, large: 10 } : { small: 10, large: 100 };

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
    const job: Job = { port: server.port, folder, round: 0, growth, editions: listEditions(toRun) };
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
  for (const name of line.prepare ?? []) await runContender(name, job);
  const contenders = line.contenders.filter((name) => name !== 'newsboat' || isNewsboatInstalled());
  const rounds: Round[] = [];
  while (rounds.length < roundCount) {
    const round: Record<string, Measures> = {};
    for (const contender of contenders)
      round[contender] = await runContender(contender, { ...job, round: rounds.length });
    rounds.push(round);
  }
  return summarizeLine({ ...line, contenders }, rounds);
}

/** The first, for all lines, and those that each round adds where it is seen how ingest grows. */
function listEditions(toRun: readonly Line[]): number[] {
  if (!toRun.some(({ name }) => name === 'growth')) return [0];
  const rounds = Array.from({ length: roundCount }, (_, round) => round);
  return [...new Set([0, ...rounds.flatMap((round) => [growth.small + round, growth.large + round])])];
}
