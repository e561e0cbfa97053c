// npm run screenshots: takes the pictures of docs/screenshots anew, from the sample shop in the real app.
import { ensureBuilt } from './setup/build.mjs';
import { runOnDisplay } from './setup/display.mjs';
import { enter } from './setup/enter.mjs';
import { projectFolder } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { findTool } from './setup/tools.mjs';

await enter(import.meta.url, async () => {
  const { node, env } = await prepare();
  await ensureBuilt(node, env);
  const args = [findTool('@playwright/test', 'playwright'), 'test', 'screenshots'];
  return runOnDisplay(node, args, { cwd: projectFolder, env: { ...env, EARMARK_SCREENSHOTS: '1' } });
});
