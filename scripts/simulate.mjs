// npm run simulate: a year in a shop, to see that nothing is missed, shown twice or opened again, and nobody is annoyed.
// `-- --days N`, `--feeds N`, `--seed N`, `--http-days N`; `-- --control` spoils a shop in five ways, and each must be found.
import { enter } from './setup/enter.mjs';

await enter(import.meta.url, async () => {
  const { simulate } = await import('./simulation/simulate.ts');
  return simulate(process.argv.slice(2));
});
