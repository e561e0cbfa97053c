import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFeedReader, type FeedReader } from '../../src/engine/listening/reading/feedReader.ts';
import { defaultLimits, type Log } from '../../src/engine/options.ts';
import { Problem, say } from '../setup/say.mjs';
import { type Case, listCorpus, listFixtures } from './cases.ts';
import { detectFormat } from './detectFormat.ts';
import { findDifference } from './expectation.ts';
import { type Finding, formatTable } from './formatTable.ts';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const threadFile = new URL('../../src/engine/parseThread.ts', import.meta.url);

/**
 * Reads our own fixtures and the folders of `--corpus`, prints a table by format and whatever was not as expected.
 * Answers 0 where all was, else 1.
 */
export async function checkConformance(args: readonly string[]): Promise<number> {
  const { folders, jsonFile } = readArguments(args);
  const reader = createFeedReader({ limits: defaultLimits, threadFile, log: silent });
  const findings: Finding[] = [];
  const problems: string[] = [];
  try {
    for (const one of listAll(folders)) {
      if ('sentence' in one) problems.push(one.sentence);
      else findings.push(await judge(reader, one));
    }
  } finally {
    await reader.close();
  }
  process.stdout.write(formatTable(findings));
  const wrong = findings.filter(({ right }) => right === false);
  for (const { folder, file, firstDifference } of wrong)
    say('differs', `${folder}/${file}: ${firstDifference}`);
  for (const problem of problems) say('left out', problem);
  if (jsonFile !== undefined) writeReport(jsonFile, { files: findings, problems });
  return wrong.length + problems.length === 0 ? 0 : 1;
}

function readArguments(args: readonly string[]): {
  readonly folders: readonly string[];
  readonly jsonFile: string | undefined;
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { corpus: { type: 'string', multiple: true }, json: { type: 'string' } },
      allowPositionals: true,
    });
    return { folders: [...(values.corpus ?? []), ...positionals], jsonFile: values.json };
  } catch (error) {
    throw new Problem(
      `These options are not understood: ${args.join(' ')}.`,
      'npm run conformance -- --corpus DIR --json FILE',
      error,
    );
  }
}

function* listAll(folders: readonly string[]): ReturnType<typeof listCorpus> {
  yield* listFixtures();
  for (const folder of folders) yield* listCorpus(folder);
}

async function judge(reader: FeedReader, one: Case): Promise<Finding> {
  const { folder, file, bytes, contentType, now, expectation } = one;
  const format = detectFormat(bytes, contentType);
  const outcome = await reader.read({ bytes, contentType, address: 'https://feeds.example/town/feed', now });
  const firstDifference =
    expectation === null ? null : findDifference(expectation.value, expectation.print(outcome));
  return {
    folder,
    file,
    format,
    parsed: outcome.kind === 'feed',
    right: expectation === null ? null : firstDifference === null,
    firstDifference,
  };
}

function writeReport(file: string, report: unknown): void {
  try {
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`The report can't be written to ${file}: ${reason}.`, undefined, error);
  }
}
