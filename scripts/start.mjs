// npm start: sets up what is missing, builds what changed, opens Earmark.

import { enter } from './setup/enter.mjs';
import { openApp } from './setup/openApp.mjs';

await enter(import.meta.url, () => openApp(process.argv.slice(2)));
