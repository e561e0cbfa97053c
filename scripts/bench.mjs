// npm run bench: how fast Earmark is, held against what it can't be faster than. `-- --only NAME` for some lines, `--quick` for two
// rounds, `--json FILE` for the figures.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { runOnDisplay } from './setup/display.mjs';
import { enter } from './setup/enter.mjs';
import { projectFolder } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';

const windowLines = ['main-loop', 'triage', 'scroll', 'app-start'];

await enter(import.meta.url, async () => {
  const args = [path.join(projectFolder, 'bench', 'run.ts'), ...process.argv.slice(2)];
  if (!needsWindow(process.argv.slice(2))) return run(process.execPath, args);
  const { node, env } = await prepare();
  await ensureBuilt(node, env);
  return runOnDisplay(node, args, { env });
});

/** Some lines measure the built app. */
function needsWindow(args) {
  const { values } = parseArgs({ args, options: { only: { type: 'string', default: '' } }, strict: false });
  return windowLines.some((name) => name.includes(String(values.only)));
}
