import { people } from '../people.ts';
import { daysAgo } from '../said.ts';
import type { SampleEntry } from '../types.ts';
import { inTopic, quotePost, topics } from './forumTopics.ts';

/** An evening on which nobody would let the last word stand. */
export const postsAboutCrust: readonly SampleEntry[] = [
  inTopic(topics.crust, 8, {
    id: '20439',
    said: daysAgo(1, '19:44'),
    theme: 'praise',
    author: people.jean,
    body: '<p>I have read all of this aloud to Malcolm’s hens. They are for the scissors.</p>',
  }),
  inTopic(topics.crust, 7, {
    id: '20438',
    said: daysAgo(1, '19:38'),
    theme: 'praise',
    author: people.bex,
    body: `${quotePost(people.graham, 6, topics.crust, 'a serrated blade of 26 cm')}<p>Graham it is a LOAF.</p>`,
  }),
  inTopic(topics.crust, 6, {
    id: '20437',
    said: daysAgo(1, '19:31'),
    theme: 'praise',
    author: people.graham,
    body: '<p>The correct instrument is a serrated blade of 26 cm, held level. I have measured mine. Scissors tear.</p>',
  }),
  inTopic(topics.crust, 5, {
    id: '20436',
    said: daysAgo(1, '19:24'),
    theme: 'praise',
    author: people.fay,
    body: '<p>New here so I just pull bits off it on the way home. Is that not how it’s done?? There was none left by number 9.</p>',
  }),
  inTopic(topics.crust, 4, {
    id: '20435',
    said: daysAgo(1, '19:19'),
    theme: 'praise',
    author: people.dot,
    body: '<p>Geoff uses the electric carver. I go in the other room. Dot</p>',
  }),
  inTopic(topics.crust, 3, {
    id: '20434',
    said: daysAgo(1, '19:12'),
    theme: 'praise',
    author: people.col,
    body: '<p>rigging knife. wipe it first. then wipe it after</p>',
  }),
  inTopic(topics.crust, 2, {
    id: '20433',
    said: daysAgo(1, '19:09'),
    theme: 'praise',
    author: people.bex,
    body: '<p>SCISSORS. Kitchen ones. My nan did and she had all her fingers.</p>',
  }),
  inTopic(topics.crust, 1, {
    id: '20432',
    said: daysAgo(1, '19:03'),
    theme: 'praise',
    author: people.malcolm,
    body: '<p>A light matter for a dark evening. The crust on the big sourdough is the best thing in this town and it has now beaten two of my bread knives. What do people use?</p>',
  }),
];
