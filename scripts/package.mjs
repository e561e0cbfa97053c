// npm run package: the production build as installers for this system, in dist/ (electron-builder.yml). What follows `--` goes to
// electron-builder, which downloads the official Electron itself.
import { ensureBuilt } from './setup/build.mjs';
import { enter } from './setup/enter.mjs';
import { projectFolder } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { findTool } from './setup/tools.mjs';

await enter(import.meta.url, async () => {
  await ensureBuilt(process.execPath, process.env);
  const args = [findTool('electron-builder'), '--publish', 'never', ...process.argv.slice(2)];
  return run(process.execPath, args, { cwd: projectFolder, env: process.env });
});
