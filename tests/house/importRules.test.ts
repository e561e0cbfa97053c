import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

type Report = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
};

/** One file a rule that breaks it, and only it. */
const planted: Record<string, { readonly file: string; readonly text: string }> = {
  'no-cycles': { file: 'src/engine/watches/rowsAgain.ts', text: "export * from './rowsTwice.ts';" },
  'contract-imports-only-zod-and-orpc': {
    file: 'src/contract/planted.ts',
    text: "export { v7 } from 'uuid';",
  },
  'contract-has-two-doors': {
    file: 'src/engine/plantedDoor.ts',
    text: "export { Feed } from '../contract/feeds.ts';",
  },
  'engine-meets-others-only-in-the-contract': {
    file: 'src/engine/plantedRoom.ts',
    text: "export { theme } from '../renderer/src/app/plantedTarget.ts';",
  },
  'main-meets-others-only-in-the-contract': {
    file: 'src/main/plantedRoom.ts',
    text: "export { EarmarkError } from '../engine/errors.ts';",
  },
  'preload-meets-others-only-in-the-contract': {
    file: 'src/preload/plantedRoom.ts',
    text: "export { EarmarkError } from '../engine/errors.ts';",
  },
  'renderer-meets-others-only-in-the-contract': {
    file: 'src/renderer/src/app/plantedRoom.ts',
    text: "export { EarmarkError } from '../../../engine/errors.ts';",
  },
  'engine-is-electron-free': {
    file: 'src/engine/plantedElectron.ts',
    text: "export { app } from 'electron';",
  },
  'preload-takes-only-types-from-the-contract': {
    file: 'src/preload/plantedContract.ts',
    text: "export { contract } from '#contract';",
  },
  'renderer-has-no-node': {
    file: 'src/renderer/src/app/plantedNode.ts',
    text: "export { readFileSync } from 'node:fs';",
  },
  'sql-lives-in-rows-and-database': {
    file: 'src/engine/feeds/plantedSql.ts',
    text: "import { sql } from '../database/open.ts';\nexport const text = sql;",
  },
  'listening-steps-are-pure': {
    file: 'src/engine/listening/match.ts',
    text: "export { readFeeds } from '../feeds/rows.ts';",
  },
  'features-are-strangers': {
    file: 'src/renderer/src/features/inbox/planted.ts',
    text: "export { other } from '../sources/plantedTarget.ts';",
  },
  'bridge-and-shared-do-not-know-features': {
    file: 'src/renderer/src/shared/planted.ts',
    text: "export { other } from '../features/sources/plantedTarget.ts';",
  },
  'app-is-the-top': {
    file: 'src/renderer/src/features/inbox/plantedApp.ts',
    text: "export { theme } from '../../app/plantedTarget.ts';",
  },
};

/** Harmless by themselves; the planted files need them. */
const targets = {
  'src/engine/watches/rowsTwice.ts': "export * from './rowsAgain.ts';",
  'src/renderer/src/app/plantedTarget.ts': 'export const theme = 1;',
  'src/renderer/src/features/sources/plantedTarget.ts': 'export const other = 1;',
};

const folder = mkdtempSync(join(tmpdir(), 'earmark-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cruise(directory: string): Report {
  const { stdout } = spawnSync(process.execPath, [cruiser, 'src', '--output-type', 'json'], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

describe('import rules', () => {
  it('hold in the project, and every module of it is looked at', () => {
    const { summary } = cruise(project);
    const sources = execFileSync('git', ['ls-files', 'src/*.ts', 'src/*.tsx'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(sources.trim().split('\n').length / 2);
  });

  it('each report the violation that is planted for them', () => {
    cpSync(join(project, 'src'), join(folder, 'src'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
      cpSync(join(project, file), join(folder, file));
    }
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of [
      ...Object.entries(targets),
      ...Object.values(planted).map(({ file, text }) => [file, text] as const),
    ]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    const { violations } = cruise(folder).summary;
    const reported = Object.keys(planted).filter((rule) =>
      violations.some((violation) => violation.rule.name === rule && violation.from === planted[rule]?.file),
    );
    expect(reported).toEqual(Object.keys(planted));
  });
});
