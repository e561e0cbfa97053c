import { writeWeblogFeed } from '../platforms/weblog.ts';
import { daysAgo } from '../said.ts';
import type { SampleEntry, SampleFeed } from '../types.ts';

const site = 'http://lighthouselog.example';
const keeper = { name: 'Wren Hallam', handle: 'wren' };

type Post = readonly [id: string, days: number, title: string, body: string];

/** Every three or four days, until it fell silent. */
const posts: readonly Post[] = [
  ['164', 12, 'A seal on the lower steps', 'He has opinions about the new railing. I moved my lunch.'],
  ['163', 15, 'Wind', 'Nine from the south-west. The kettle walked along the shelf by itself.'],
  [
    '162',
    18,
    'Visitors',
    'Two, with a torn map. I sent them to the Blue Door for a bun and to the library for a map.',
  ],
  ['161', 22, 'Paint', 'The rail is white again. So is the keeper.'],
  ['160', 25, 'Fog, day four', 'The horn and I are no longer on speaking terms.'],
  ['159', 28, 'Fog, day one', 'Counted eleven ships by ear. One was a cow on Overy.'],
  ['158', 32, 'The lamp', 'A new bulb came in a box that could hold a pony.'],
  ['157', 35, 'Bread', 'Loaf sent up by the post boat, still warm. Nobody admits to it.'],
  ['156', 38, 'Swallows', 'Gone. The gallery is very quiet.'],
  ['155', 42, 'Steps', 'Counted them again. 142, if you count the bad one.'],
  ['154', 45, 'First storm', 'Nothing broken but a promise to sleep.'],
];

function toEntry([id, days, title, body]: Post): SampleEntry {
  const said = daysAgo(days, '17:30');
  const address = `${site}/log/${id}/`;
  return { id, said, theme: 'elsewhere', author: keeper, title, body: `<p>${body}</p>`, address };
}

/** Speaks every few days, and has not for twelve: it is late. */
export const lighthouseLog: SampleFeed = {
  title: 'The Lighthouse Log',
  address: `${site}/feed/`,
  siteAddress: `${site}/`,
  contentType: 'application/rss+xml; charset=UTF-8',
  charset: 'utf-8',
  isSeeded: true,
  write: writeWeblogFeed,
  entries: posts.map(toEntry),
};
