import { expect } from '@playwright/test';
import { hearPast } from '../helpers/listenTo.ts';
import { townTest as test, townArguments } from '../helpers/townTest.ts';
import { writeRss } from '../helpers/writeRss.ts';

/** A picture of one black point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture is asked for only by a click, and what is none is told in words', async ({
  launch,
  server,
}) => {
  const text =
    '<p>Rye from the Blue Door <img src="http://pictures.example/rye.png" alt="A loaf"><img src="http://pictures.example/page"></p>';
  server.serve('blog.example/feed', writeRss([{ guid: '1', text }]));
  server.serve('pictures.example/rye.png', { headers: { 'content-type': 'image/png' }, body: png });
  server.serve('pictures.example/page', '<script>window.wasReached = true</script>');
  const { page } = await launch({ engine: 'real', args: townArguments(server) });
  await hearPast(page, 'blog.example/feed');

  const article = page.getByRole('article');
  await expect(article).toContainText('“A loaf”, from pictures.example');
  const asked = () => server.requests.filter(({ place }) => place.startsWith('pictures')).length;
  expect(asked()).toBe(0);

  await article.getByRole('button', { name: 'Show picture' }).first().press('Enter');
  await expect(article.getByRole('img', { name: 'A loaf' })).toHaveJSProperty('naturalWidth', 1);
  await article.getByRole('button', { name: 'Show picture' }).press('Enter');
  await expect(article.getByRole('alert')).toContainText('no picture that can be shown safely');
  expect(asked()).toBe(2);
});
