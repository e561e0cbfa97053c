import { writeWeblogFeed } from '../platforms/weblog.ts';
import { daysAgo } from '../said.ts';
import type { SampleEntry, SampleFeed } from '../types.ts';

const site = 'http://slipwaynotices.example';
const office = { name: 'Harbour office', handle: 'office' };

type Post = readonly [id: string, days: number, title: string, body: string];

const posts: readonly Post[] = [
  [
    '71',
    6,
    'Slip closed to trailers',
    'From Thursday, for weed. Bring your own rake and we will call it help.',
  ],
  ['70', 10, 'Found', 'One oar, left. If you have been going in circles, it is at the office.'],
  ['69', 16, 'Moorings', 'The letters are out. Please open them.'],
  ['68', 21, 'Spring tide', 'The lower car park will be an upper harbour on Tuesday.'],
  ['67', 30, 'Crane day', 'Boats out in the order of the list, not of the shouting.'],
  ['66', 37, 'Ice', 'The machine works. Nobody knows why.'],
  ['65', 44, 'Found, again', 'One oar, right. We are looking for a boat.'],
];

function toEntry([id, days, title, body]: Post): SampleEntry {
  const said = daysAgo(days, '08:15');
  const address = `${site}/${id}/`;
  return { id, said, theme: 'elsewhere', author: office, title, body: `<p>${body}</p>`, address };
}

/** Was heard for weeks until its site broke down: it answers “500” since then. */
export const slipwayNotices: SampleFeed = {
  title: 'Slipway notices',
  address: `${site}/feed/`,
  siteAddress: `${site}/`,
  contentType: 'application/rss+xml; charset=UTF-8',
  charset: 'utf-8',
  isSeeded: true,
  diedAt: daysAgo(4, '10:40'),
  write: writeWeblogFeed,
  entries: posts.map(toEntry),
};
