// npm run conformance: which feeds we read, and which right. `-- --corpus DIR …` adds folders to our own, `--json FILE`
// keeps what came of each file.
import { enter } from './setup/enter.mjs';

await enter(import.meta.url, async () => {
  const { checkConformance } = await import('./conformance/checkConformance.ts');
  return checkConformance(process.argv.slice(2));
});
