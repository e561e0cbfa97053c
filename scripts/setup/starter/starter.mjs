// Does what Electron's own default app does, for an Electron that comes without one: starts the app whose folder is the
// first argument. The app is imported by a top-level await, because Electron is not "ready" before the starter has
// finished loading, and an app must be able to register its schemes before that.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
// `-r FILE` has a script run before the app: Playwright holds the app back by one until it is attached.
const first = args[0] === '-r' ? args.splice(0, 2)[1] : null;
const folder = path.resolve(args.find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);

try {
  if (first) createRequire(import.meta.url)(path.resolve(first));
  await import(pathToFileURL(path.join(folder, manifest.main)).href);
} catch (error) {
  console.error('The app could not be loaded:', error);
  app.exit(1);
}
