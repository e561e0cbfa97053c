import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { entryCount, feedAddress, feedCount } from '../feeds.ts';
import { assertCount, type Job, type Measures, measureMs } from '../job.ts';

/** Whether this machine has it, as Debian's package installs it. */
export function isNewsboatInstalled(): boolean {
  return spawnSync('newsboat', ['-v']).status === 0;
}

/** Newsboat's first reload of all feeds with sixteen threads: it reads and stores them, and neither matches nor indexes. */
export async function newsboat({ port, folder }: Job): Promise<Measures> {
  const home = mkdtempSync(join(folder, 'newsboat-'));
  const [urls, config, cache] = ['urls', 'config', 'cache.db'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(
    urls,
    Array.from({ length: feedCount }, (_, index) => feedAddress(index, 'tagged')).join('\n'),
  );
  // As a proxy the server is asked for every name; nothing leaves this machine.
  writeFileSync(
    config,
    `reload-threads 16\nuse-proxy yes\nproxy "127.0.0.1:${port}"\nproxy-type http\nerror-log "${home}/errors"\n`,
  );
  const coldMs = await measureMs(async () => {
    const child = spawn('newsboat', ['-C', config, '-u', urls, '-c', cache, '-x', 'reload'], {
      env: { ...process.env, HOME: home, http_proxy: '', no_proxy: '' },
      stdio: 'ignore',
    });
    await once(child, 'exit');
  });
  const database = new Database(cache, { readonly: true });
  assertCount('items', Number(database.prepare('SELECT count(*) FROM rss_item').pluck().get()), entryCount);
  database.close();
  return { coldMs };
}
