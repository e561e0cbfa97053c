import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  fixtureNames,
  fixtureNow,
  printOutcome,
  readExpectation,
  readFixture,
} from '../../tests/engine/listening/reading/fixtures.ts';
import { type Expectation, expectFeed } from './expectation.ts';

/** One body, and what should become of it, if that is known. */
export type Case = {
  readonly folder: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string | null;
  /** When it is read: dates of the future are not believed. */
  readonly now: number;
  readonly expectation: Expectation | null;
};

/** Why a file or a folder is left out, in a sentence. */
export type Obstacle = { readonly sentence: string };

const Headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Our own fixtures, each with all that it should become. */
export function* listFixtures(): Generator<Case> {
  for (const file of fixtureNames) {
    const bytes = new Uint8Array(readFixture(file));
    const expectation = { value: readExpectation(file), print: printOutcome };
    yield { folder: 'tests/fixtures/feeds', file, bytes, contentType: null, now: fixtureNow, expectation };
  }
}

/** The bodies of a folder and of the folders in it: `NAME.xml`, `NAME.json` and `NAME.bin`. */
export function* listCorpus(folder: string): Generator<Case | Obstacle> {
  let files: readonly string[];
  try {
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => path.relative(folder, path.join(file.parentPath, file.name)))
      .sort();
  } catch (error) {
    return yield { sentence: `The folder ${folder} can't be read: ${say(error)}.` };
  }
  const known = new Set(files);
  const bodies = files.filter((file) => /\.(?:xml|json|bin)$/.test(file) && !companion.test(file));
  if (bodies.length === 0) yield { sentence: `The folder ${folder} holds no .xml, .json or .bin file.` };
  for (const file of bodies) yield readCase(folder, file, known);
}

const companion = /\.(?:headers|expected)\.json$/;

function readCase(folder: string, file: string, known: ReadonlySet<string>): Case | Obstacle {
  const name = file.slice(0, -path.extname(file).length);
  const readCompanion = <Output>(kind: 'headers' | 'expected', schema: z.ZodType<Output>): Output | null =>
    known.has(`${name}.${kind}.json`) ? readJson(path.join(folder, `${name}.${kind}.json`), schema) : null;
  try {
    const headers = readCompanion('headers', Headers);
    const feed = readCompanion('expected', expectFeed);
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
    return { folder, file, bytes, contentType: findContentType(headers), now: Date.now(), expectation: feed };
  } catch (error) {
    return { sentence: `${path.join(folder, file)} can't be used: ${say(error)}.` };
  }
}

function findContentType(headers: z.infer<typeof Headers> | null): string | null {
  const [, value] =
    Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

function readJson<Output>(file: string, schema: z.ZodType<Output>): Output {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : say(error);
    throw new Error(`in ${path.basename(file)}, ${reason}`, { cause: error });
  }
}

function say(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
