// npm run bench: how fast Earmark is, held against what it can't be faster than. `-- --only NAME` for some lines, `--quick` for two
// rounds, `--json FILE` for the figures.
import path from 'node:path';
import { enter } from './setup/enter.mjs';
import { projectFolder } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

await enter(import.meta.url, () =>
  run(process.execPath, [path.join(projectFolder, 'bench', 'run.ts'), ...process.argv.slice(2)]),
);
