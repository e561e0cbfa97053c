import { writeJsonFeed } from '../platforms/jsonFeed.ts';
import { daysAgo, secondsLater } from '../said.ts';
import type { SampleFeed } from '../types.ts';

const site = 'http://harbourtownmarket.example';
const wilf = { name: 'Wilf Amory', handle: 'wilf' };

export const market: SampleFeed = {
  title: 'Harbour Town farmers’ market',
  address: `${site}/feed.json`,
  siteAddress: `${site}/`,
  contentType: 'application/feed+json; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  write: writeJsonFeed,
  entries: [
    {
      id: `${site}/notes/118`,
      said: secondsLater(430),
      theme: 'question',
      author: wilf,
      title: 'Who’s coming on Saturday, and a gap by the pump',
      body: '<p>Eggs, Lower Barn, Sister Loaf, the cheese with the queue, honey (last of it). <strong>Still no word from the Blue Door</strong> whether they want the pitch by the pump while the lane’s dug up. Maeve, if you’re reading, it’s yours till Thursday noon and then it’s Barry’s, and nobody wants that much chutney.</p>',
      address: `${site}/notes/118`,
      tags: ['stalls'],
    },
    {
      id: `${site}/notes/117`,
      said: daysAgo(4, '18:30'),
      theme: 'elsewhere',
      author: wilf,
      title: 'Last Saturday',
      body: '<p>Wet. Twelve stalls, one gazebo now in the harbour. Leeks very good.</p>',
      address: `${site}/notes/117`,
      tags: ['stalls'],
    },
    {
      id: `${site}/notes/116`,
      said: daysAgo(11, '18:30'),
      theme: 'praise',
      author: wilf,
      title: 'Thank you for the tea urn',
      body: '<p>Ours died at ten to eight with a bang. The Blue Door lent theirs, <em>full</em>, and sent the lad back up with milk. Returned Monday, descaled, with a cabbage.</p>',
      address: `${site}/notes/116`,
      tags: ['thanks'],
    },
    {
      id: `${site}/notes/115`,
      said: daysAgo(25, '18:30'),
      theme: 'elsewhere',
      author: wilf,
      title: 'New on the market: Sister Loaf',
      body: '<p>Two sisters, one sourdough, from over at Overy. They asked for the Harbour Town pitch nearest the bus. Dark crust, sells out. Be nice, they were up at one.</p>',
      address: `${site}/notes/115`,
      tags: ['stalls'],
    },
    {
      id: `${site}/notes/114`,
      said: daysAgo(40, '18:30'),
      theme: 'elsewhere',
      author: wilf,
      title: 'Dogs',
      body: '<p>Leads, please. Not after last week. The sausages were insured but the goodwill wasn’t.</p>',
      address: `${site}/notes/114`,
      tags: ['notices'],
    },
    {
      id: `${site}/notes/113`,
      said: daysAgo(53, '18:30'),
      theme: 'elsewhere',
      author: wilf,
      title: 'Pitch fees',
      body: '<p>£14, up from £12. Honesty tin as ever. Whoever is putting euros in, we do like you but stop.</p>',
      address: `${site}/notes/113`,
      tags: ['notices'],
    },
  ],
};
