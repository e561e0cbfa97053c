// npm run demo: npm start with the sample shop.
import { enter } from './setup/enter.mjs';
import { openApp } from './setup/openApp.mjs';

await enter(import.meta.url, () => openApp(['--demo', ...process.argv.slice(2)]));
