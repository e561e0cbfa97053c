// npm run keys: writes docs/keys.md anew from the table of actions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './setup/enter.mjs';
import { projectFolder } from './setup/paths.mjs';

await enter(import.meta.url, async () => {
  const { writeKeysPage } = await import('./keys/writeKeysPage.ts');
  writeFileSync(join(projectFolder, 'docs/keys.md'), writeKeysPage());
});
