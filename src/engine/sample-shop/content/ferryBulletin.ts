import { people } from '../people.ts';
import { writeWeblogFeed } from '../platforms/weblog.ts';
import { daysAgo } from '../said.ts';
import type { SampleFeed } from '../types.ts';

const site = 'http://ferrybulletin.example';

/** Not listened to at first: type `ferrybulletin.example` to find and add it. */
export const ferryBulletin: SampleFeed = {
  title: 'The Ferry Bulletin',
  address: `${site}/feed.xml`,
  siteAddress: `${site}/`,
  contentType: 'application/xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: false,
  write: writeWeblogFeed,
  entries: [
    {
      id: '388',
      said: daysAgo(2, '12:00'),
      theme: 'praise',
      author: people.col,
      title: 'Timetable, and a word about bags',
      body: '<p>The usual boats hold until further notice. Passengers carrying Blue Door bags are asked to sit on the lee side so the rest of us don’t have to smell it all the way over.</p>',
      address: `${site}/bulletin/388/`,
      tags: ['Notices'],
    },
    {
      id: '387',
      said: daysAgo(9, '12:00'),
      theme: 'elsewhere',
      author: people.col,
      title: 'Found on board',
      body: '<p>One left shoe, child’s. One trombone.</p>',
      address: `${site}/bulletin/387/`,
      tags: ['Lost and found'],
    },
    {
      id: '386',
      said: daysAgo(23, '12:00'),
      theme: 'elsewhere',
      author: people.col,
      title: 'Bearing',
      body: '<p>Ordered. They say ten days. They said that of the last one, and I had hair.</p>',
      address: `${site}/bulletin/386/`,
      tags: ['Engine'],
    },
    {
      id: '385',
      said: daysAgo(37, '12:00'),
      theme: 'praise',
      author: people.col,
      title: 'Blue Door breakfast run',
      body: '<p>By request: the 7.40 on Saturdays will take your order for Blue Door Bakery at the ramp on the Overy side and have it back for 8.30. Cash, no changing your mind mid-river.</p>',
      address: `${site}/bulletin/385/`,
      tags: ['Notices'],
    },
  ],
};
