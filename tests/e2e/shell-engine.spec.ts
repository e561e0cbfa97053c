import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { EngineStatus } from '../../src/contract/protocol.ts';
import '../helpers/bridge.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';

/** Collects what the engine's status becomes, and opens one session. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const statuses: EngineStatus[] = [];
    Object.assign(window, { seenStatuses: statuses });
    window.earmark.onEngineStatus((status) => statuses.push(status));
  });
  await waitForState(page, 'ready');
}

async function waitForState(page: Page, state: EngineStatus['state']): Promise<void> {
  await page.waitForFunction((wanted) => Reflect.get(window, 'seenStatuses').at(-1)?.state === wanted, state);
}

/** Says something to the engine in a session of its own and answers what comes back. */
function ask(page: Page, data: string): Promise<unknown> {
  return page.evaluate((text) => {
    const session = crypto.randomUUID();
    return new Promise((resolve) => {
      const forget = window.earmark.onEngineMessage((message) => {
        if (message.session !== session) return;
        forget();
        window.earmark.postToEngine({ kind: 'close', session });
        resolve(message.data);
      });
      window.earmark.postToEngine({ kind: 'open', session });
      window.earmark.postToEngine({ kind: 'data', session, data: text });
    });
  }, data);
}

/** Says something that nothing comes back for. */
function tell(page: Page, data: string): Promise<void> {
  return page.evaluate((text) => {
    const session = crypto.randomUUID();
    window.earmark.postToEngine({ kind: 'open', session });
    window.earmark.postToEngine({ kind: 'data', session, data: text });
  }, data);
}

function takeStatuses(page: Page): Promise<EngineStatus[]> {
  return page.evaluate(() => Reflect.get(window, 'seenStatuses').splice(0));
}

function readEvents(profile: string): string[] {
  const text = readFileSync(join(profile, 'logs', 'main.log'), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).event);
}

async function closeAndGetExitCode(app: ElectronApplication): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  await app.close();
  return ended;
}

for (const engine of ['echo in utilityProcess', 'echo in node'] as const) {
  test.describe(engine, () => {
    test('talks with the window, and the engine closes last', async ({ launch, profile }) => {
      const { app, page } = await launch({ engine });
      await listen(page);
      expect(await ask(page, 'Grüß Gott 🥐')).toBe('Grüß Gott 🥐');
      expect(await closeAndGetExitCode(app)).toBe(0);
      expect(readEvents(profile).slice(-3)).toEqual(['engine stopped', 'engine ended', 'ended']);
    });

    test('comes back when it ends, and the window stays', async ({ launch }) => {
      const { page } = await launch({ engine });
      await listen(page);
      await takeStatuses(page);
      await tell(page, 'end');
      await waitForState(page, 'ready');
      expect(await takeStatuses(page)).toEqual([{ state: 'restarting' }, { state: 'ready' }]);
      expect(await ask(page, 'again')).toBe('again');
    });

    test('is not started again when it cannot open the data, until the owner asks', async ({ launch }) => {
      const { page } = await launch({ engine });
      await listen(page);
      await takeStatuses(page);
      await tell(page, 'fail');
      await waitForState(page, 'stopped');
      await page.evaluate(() => window.earmark.callShell('restartEngine', undefined));
      await waitForState(page, 'ready');
      expect(await takeStatuses(page)).toEqual([
        { state: 'stopped', problem: { code: 'DATA_TOO_NEW', found: 20, known: 10 } },
        { state: 'restarting' },
        { state: 'ready' },
      ]);
      expect(await ask(page, 'again')).toBe('again');
    });

    test('forgets the sessions of a page that is loaded anew', async ({ launch }) => {
      const { page } = await launch({ engine });
      await listen(page);
      const count = async () => JSON.parse(String(await ask(page, 'sessions'))).length;
      const before = await count();
      await page.evaluate(() => {
        for (let left = 3; left > 0; left -= 1) {
          window.earmark.postToEngine({ kind: 'open', session: crypto.randomUUID() });
        }
      });
      expect(await count()).toBe(before + 3);
      await page.reload();
      await listen(page);
      await expect.poll(count).toBe(before);
    });
  });
}
