import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import '../helpers/bridge.ts';
import { appFolder, appTest as test } from '../helpers/launchEarmark.ts';

const engine = 'echo in utilityProcess';

/** A server outside of the app; nothing in a page may ever reach it. */
async function startCanary(): Promise<{ server: Server; address: string; hits: string[] }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}`, hits };
}

test('gives the page nothing of Node or Electron but the bridge', async ({ launch }) => {
  const { app, page } = await launch({ engine });
  const preferences = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    return Reflect.apply(Reflect.get(contents ?? {}, 'getLastWebPreferences'), contents, []);
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
  });
  const seen = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.earmark).toSorted(),
  }));
  expect(seen).toEqual({
    globals: [],
    bridge: ['callShell', 'onEngineMessage', 'onEngineStatus', 'onShellEvent', 'platform', 'postToEngine'],
  });
});

test('serves the page with the strict policy and a nonce of its own each time, and nothing outside its folder', async ({
  launch,
}) => {
  const { app } = await launch({ engine });
  const answers = await app.evaluate(async ({ session }) => {
    const read = async (address: string, method = 'GET') => {
      const response = await session.defaultSession.fetch(address, { method });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text: await response.text(),
      };
    };
    return {
      pages: [await read('app://earmark/index.html'), await read('app://earmark/index.html')],
      others: [
        await read('app://earmark/../main/index.js'),
        await read('app://earmark/%2e%2e/main/index.js'),
        await read('app://earmark/..%2fmain%2findex.js'),
        await read('app://earmark//etc/passwd'),
        await read('app://other/index.html'),
        await read('app://earmark/index.html', 'POST'),
      ],
    };
  });
  expect(answers.others.map(({ status, text }) => ({ status, text }))).toEqual(
    answers.others.map(() => ({ status: 404, text: '' })),
  );
  const nonces = answers.pages.map(({ headers, text }) => {
    const nonce = /'nonce-([\w+/=]{24})'/.exec(headers['content-security-policy'] ?? '')?.[1];
    expect(text).toContain(`nonce="${nonce}"`);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("require-trusted-types-for 'script'"),
    });
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

/** Everything that could run a script, load something or leave, done by a script in the page itself. */
async function attack(page: Page, address: string): Promise<void> {
  await page.evaluate(async (canary) => {
    const attempts: readonly (() => unknown)[] = [
      () => fetch(`${canary}/fetch`),
      () => navigator.sendBeacon(`${canary}/beacon`),
      () => new WebSocket(`${canary.replace('http', 'ws')}/socket`),
      () => new EventSource(`${canary}/events`),
      () => new Worker(`${canary}/worker.js`),
      () => import(`${canary}/module.js`),
      () => open(`${canary}/open`),
      () => open(`${canary}/open`, '_self'),
      () => open('javascript:void(window.wasReached = true)', '_self'),
      () => location.assign(`${canary}/assign`),
      () => location.replace('data:text/html,<script>1</script>'),
      () => location.assign('file:///etc/passwd'),
      () => location.assign('app://earmark/assets/'),
      () => history.pushState(null, '', `${canary}/push`),
      () => setTimeout('window.wasReached = true', 0),
      () => document.write('<script>window.wasReached = true</script>'),
      () => {
        document.body.innerHTML = '<img src="x" onerror="window.wasReached = true">';
      },
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        // refused, as it should be
      }
    }
    const elements: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['img', { src: `${canary}/img` }],
      ['script', { src: `${canary}/script.js` }],
      ['link', { rel: 'stylesheet', href: `${canary}/style.css` }],
      ['link', { rel: 'prefetch', href: `${canary}/prefetch` }],
      ['link', { rel: 'icon', href: `${canary}/icon` }],
      ['iframe', { src: `${canary}/iframe` }],
      ['iframe', { srcdoc: '<script>top.wasReached = true</script>' }],
      ['embed', { src: `${canary}/embed` }],
      ['object', { data: `${canary}/object` }],
      ['video', { src: `${canary}/video` }],
      ['audio', { src: `${canary}/audio` }],
      ['webview', { src: `${canary}/webview`, allowpopups: '' }],
      ['meta', { 'http-equiv': 'refresh', content: `0; url=${canary}/refresh` }],
      ['base', { href: `${canary}/base/` }],
      ['div', { style: `background-image: url(${canary}/css)` }],
    ];
    for (const [name, attributes] of elements) {
      const element = document.createElement(name);
      try {
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      } catch {
        continue; // refused by Trusted Types
      }
      document.body.append(element);
    }
    for (const target of ['_self', '_blank', '_top']) {
      const link = document.createElement('a');
      Object.assign(link, { href: `${canary}/link`, target, download: target === '_top' ? 'file' : '' });
      document.body.append(link);
      link.click();
      const form = document.createElement('form');
      Object.assign(form, { action: `${canary}/form`, target, method: 'post' });
      document.body.append(form);
      form.submit();
    }
  }, address);
}

test('lets a page that is attacked from inside run nothing, load nothing and go nowhere', async ({
  launch,
}) => {
  const { app, page } = await launch({ engine });
  const { server, address, hits } = await startCanary();
  await page.evaluate(() => Object.assign(window, { isFirstDocument: true }));
  await attack(page, address);
  // A request from the same page that is allowed, made after all others, has been answered.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = image.onerror = resolve;
        image.src = '/missing.png';
      }),
  );
  expect(page.url()).toMatch(/^app:\/\/earmark\/index\.html(#|$)/);
  const seen = await page.evaluate(() => ['isFirstDocument', 'wasReached'].filter((name) => name in window));
  expect(seen).toEqual(['isFirstDocument']);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(hits).toEqual([]);
  server.close();
});

/** Copies the built app without its policy and without the guard of requests; fails if they are not where they were. */
function weakenApp(folder: string): string {
  cpSync(join(appFolder, 'package.json'), join(folder, 'package.json'));
  cpSync(join(appFolder, 'out'), join(folder, 'out'), { recursive: true });
  const file = join(folder, 'out/main/index.js');
  const weakened = [
    ['"Content-Security-Policy": makePolicy', '"X-No-Policy": makePolicy'],
    ['cancel: !isAllowed', 'cancel: false'],
  ].reduce(
    (text, [from = '', to = '']) => {
      expect(text.includes(from), `the build has ${from}`).toBe(true);
      return text.replaceAll(from, to);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, weakened);
  return folder;
}

test('would find out a page without policy and guards: there the same attack gets out', async ({
  launch,
}) => {
  const folder = weakenApp(mkdtempSync(join(tmpdir(), 'earmark-weak-')));
  const { page } = await launch({ engine, folder });
  const { server, address, hits } = await startCanary();
  // One of the attempts overwrites the page in which they are made.
  await attack(page, address).catch(() => 'the page was taken over');
  await expect.poll(() => hits.length).toBeGreaterThan(0);
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('grants no permission', async ({ launch }) => {
  const { page } = await launch({ engine });
  const granted = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'storage-access',
    ];
    const states = names.map((name) =>
      navigator.permissions
        .query({ name: name as PermissionName })
        .then(({ state }) => (state === 'granted' ? name : null)),
    );
    return (await Promise.all(states)).filter((name) => name !== null);
  });
  expect(granted).toEqual([]);
  const media = page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true }));
  await expect(media).rejects.toThrow(/NotAllowedError|NotFoundError/);
});

test('opens a good link outside when the owner clicks, and only then', async ({ launch }) => {
  const { app, page } = await launch({ engine });
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => {
      opened.push(address);
    };
  });
  await page.evaluate(() => {
    const addLink = (label: string, address: string) => {
      const button = document.createElement('button');
      button.textContent = label;
      button.style.cssText = 'position: fixed; z-index: 9999; inset: 0';
      button.onclick = async () => {
        button.remove();
        const isOpened = await window.earmark.callShell('openLink', { address });
        document.title = `${label} ${isOpened}`;
      };
      document.body.append(button);
    };
    addLink('bad', 'javascript:alert(1)');
    addLink('good', 'https://News.example/a');
  });
  await page.getByRole('button', { name: 'good' }).click();
  await expect(page).toHaveTitle('good true');
  await page.getByRole('button', { name: 'bad' }).click();
  await expect(page).toHaveTitle('bad false');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(['https://news.example/a']);
});

test('hears no window but its own', async ({ launch }) => {
  const { app } = await launch({ engine });
  const answer: unknown = await app.evaluate(async ({ app: shell, BrowserWindow }) => {
    const preload = `${shell.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://earmark/index.html');
    return other.webContents.executeJavaScript(
      "earmark.callShell('setColorScheme', { colorScheme: 'dark' }).then(() => 'heard', (error) => error.message)",
    );
  });
  expect(answer).toMatch(/Refused/);
});
