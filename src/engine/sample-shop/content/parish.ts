import { writeParishFeed } from '../platforms/parishSite.ts';
import { daysAgo } from '../said.ts';
import type { SampleFeed } from '../types.ts';

const site = 'http://www.saintbrannock.example';
const jo = { name: 'Revd Jo Achebe', handle: 'jo' };
const office = { name: 'Parish office', handle: 'office' };

export const parish: SampleFeed = {
  title: 'St Brannock’s, notices',
  address: `${site}/notices.rdf`,
  siteAddress: `${site}/`,
  contentType: 'text/xml',
  charset: 'windows-1252',
  isSeeded: true,
  write: writeParishFeed,
  entries: [
    {
      id: '611',
      said: daysAgo(3, '16:00'),
      theme: 'praise',
      author: jo,
      title: 'Harvest of the unsold',
      body: '<p>For some time now the Blue Door has left its unsold loaves in the porch at four o’clock – no note, no fuss. Last week that came to 61 loaves and, on one day, eleven éclairs. Somebody has begun leaving jam. I don’t ask.</p>',
      address: `${site}/notice.asp?id=611`,
    },
    {
      id: '608',
      said: daysAgo(9, '10:00'),
      theme: 'elsewhere',
      author: office,
      title: 'Boiler',
      body: '<p>The boiler fund stands at £3,940. The boiler stands at 11°C. Please keep your coats on and your hearts warm.</p>',
      address: `${site}/notice.asp?id=608`,
    },
    {
      id: '603',
      said: daysAgo(19, '10:00'),
      theme: 'elsewhere',
      author: office,
      title: 'Café Thérèse, Tuesdays',
      body: '<p>Soup, a roll & company in the vestry from noon. £2 or what you have. We could do with someone who likes washing up, or someone who doesn’t but will.</p>',
      address: `${site}/notice.asp?id=603`,
    },
    {
      id: '597',
      said: daysAgo(30, '10:00'),
      theme: 'elsewhere',
      author: jo,
      title: 'The bells, an apology',
      body: '<p>The ringers were practising “Plain Bob” and lost Bob. It will not go on past nine again.</p>',
      address: `${site}/notice.asp?id=597`,
    },
    {
      id: '592',
      said: daysAgo(38, '10:00'),
      theme: 'elsewhere',
      author: jo,
      title: 'Blessing of the boats',
      body: '<p>All boats welcome, also the unicorn. Bread and salt on the slip afterwards; the bread this year by Harbour Town primary, class 4, who ask you to mind the raisins.</p>',
      address: `${site}/notice.asp?id=592`,
    },
    {
      id: '585',
      said: daysAgo(52, '10:00'),
      theme: 'elsewhere',
      author: office,
      title: 'Lost property',
      body: '<p>Three umbrellas, a set of teeth (upper), and a naïve watercolour of Overy, unsigned.</p>',
      address: `${site}/notice.asp?id=585`,
    },
  ],
};
