import { expect } from '@playwright/test';
import { startFeedServer } from '../helpers/feedServer.ts';
import { appTest as test } from '../helpers/launchEarmark.ts';
import { hearPast } from '../helpers/listenTo.ts';
import { writeRss } from '../helpers/writeRss.ts';

/** Every picture, script and address in them points here; nothing may ever ask for it. */
const canary = 'canary.example';

const payloads = [
  '<script>window.wasReached = true</script>',
  `<img src="http://${canary}/img" onerror="window.wasReached = true">`,
  '<svg onload="window.wasReached = true"><animate onbegin="window.wasReached = true"/></svg>',
  `<iframe src="http://${canary}/frame" srcdoc="<script>top.wasReached = true</script>"></iframe>`,
  '<a href="javascript:window.wasReached = true">press</a>',
  '<a href="java\tscript:window.wasReached = true">press</a>',
  '<a href="data:text/html,<script>top.wasReached = true</script>">press</a>',
  `<form action="http://${canary}/form"><button>press</button></form>`,
  `<meta http-equiv="refresh" content="0; url=http://${canary}/refresh"><base href="http://${canary}/">`,
  `<div style="position: fixed; inset: 0; background: url(http://${canary}/css)">over all</div>`,
  `<style>@import url(http://${canary}/style); body { display: none }</style>`,
  '<math><mtext><table><mglyph><style><img src=x onerror="window.wasReached = true">',
  '<noscript><p title="</noscript><img src=x onerror=window.wasReached=true>">',
  '"><img src=x onerror=window.wasReached=true>',
  '{{constructor.constructor("window.wasReached = true")()}}',
  `<video autoplay src="http://${canary}/video"></video><object data="http://${canary}/object"></object>`,
];

/** One post for each payload, with it in every field that a feed has. */
const posts = payloads.map((payload, index) => ({
  guid: `${index} ${payload}`,
  title: `Blue Door ${index} ${payload}`,
  text: `Blue Door ${index} ${payload}`,
  author: `author ${payload}`,
  link: index % 2 === 0 ? `http://posts.example/${index}` : 'javascript:window.wasReached = true',
}));

test('shows what a hostile feed says as plain words, and runs, loads and links nothing of it', async ({
  launch,
}) => {
  const server = await startFeedServer();
  server.serve('hostile.example/feed', writeRss(posts, `Places ${payloads[0]}`));
  const { app, page } = await launch({ engine: 'real', args: [`--example-hosts-port=${server.port}`] });
  await hearPast(page, 'hostile.example/feed');
  await expect(page.getByRole('link', { name: /^Before you started/ })).toContainText(String(posts.length));

  const rows = page.getByRole('list', { name: 'Mentions' }).getByRole('listitem');
  for (const [index] of posts.entries()) {
    await rows.first().waitFor();
    const article = page.getByRole('article');
    await expect(article).toContainText(/Blue Door \d+/);
    const seen = await article.evaluate((element) => ({
      foreign: element.querySelectorAll(
        'script, img, iframe, form, object, embed, video, style, base, meta, math',
      ).length,
      links: [...element.querySelectorAll('a')]
        .map(({ href }) => href)
        .filter((href) => !/^(https?|mailto|app):/.test(href)),
      wasReached: 'wasReached' in window,
    }));
    expect({ index, ...seen }).toEqual({ index, foreign: 0, links: [], wasReached: false });
    await page.keyboard.press('j');
  }
  expect(server.requests.filter(({ place }) => place.startsWith(canary))).toEqual([]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await server.close();
});
