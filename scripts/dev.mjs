// npm run dev: the app with hot reload, on the same runtime as npm start.
import { forgetBuild } from './setup/build.mjs';
import { runOnDisplay } from './setup/display.mjs';
import { enter } from './setup/enter.mjs';
import { prepare } from './setup/prepare.mjs';
import { findTool } from './setup/tools.mjs';

await enter(import.meta.url, async () => {
  const { node, env, flags } = await prepare();
  forgetBuild(); // hot reload writes its own bundles into out/
  const args = [findTool('electron-vite'), 'dev', '--watch', '--', ...flags, ...process.argv.slice(2)];
  return runOnDisplay(node, args, { env });
});
