import { people } from '../people.ts';
import { writeNewspaperFeed } from '../platforms/newspaper.ts';
import { daysAgo, minutesAgo, secondsLater } from '../said.ts';
import type { SampleEntry, SampleFeed } from '../types.ts';

const site = 'https://www.harbourgazette.example';

/** Stories that the searches for news find too. */
export const gazetteStories = {
  fiveBakeries: {
    title: 'Five bakeries worth the ferry, and why the Blue Door sells out by nine',
    address: `${site}/food/five-bakeries-worth-the-ferry-184233`,
    said: minutesAgo(83),
  },
  gasMain: {
    title: 'Capstan Lane to shut for three weeks as Blue Door and neighbours brace for gas works',
    address: `${site}/news/capstan-lane-to-shut-for-three-weeks-184190`,
    said: daysAgo(2, '06:30'),
  },
  nightLight: {
    title: 'Blue Door Bakery may keep its night light on, planning committee rules',
    address: `${site}/news/bakery-may-keep-its-night-light-183871`,
    said: daysAgo(21, '17:05'),
  },
  handcarts: {
    title: 'Handcarts to save the bread round: Blue Door finds a way past the gas works',
    address: `${site}/news/handcarts-to-save-the-bread-round-184240`,
    said: secondsLater(290),
  },
} as const satisfies Record<string, Pick<SampleEntry, 'title' | 'address' | 'said'>>;

export const gazette: SampleFeed = {
  title: 'Harbour Gazette',
  address: 'http://www.harbourgazette.example/feeds/local.atom',
  siteAddress: 'http://www.harbourgazette.example/',
  contentType: 'application/atom+xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  write: writeNewspaperFeed,
  entries: [
    {
      ...gazetteStories.handcarts,
      id: '184240',
      theme: 'press',
      author: people.tom,
      body: '<p>Two fish-market handcarts, last used for the 1977 jubilee, will carry flour up the steps from Quay Street while Capstan Lane is closed. “They still smell of mackerel,” said Maeve Tierney of the Blue Door. “We’ve put a sheet down.”</p>',
      tags: ['News', 'Capstan Lane'],
    },
    {
      ...gazetteStories.fiveBakeries,
      id: '184233',
      theme: 'press',
      author: people.priya,
      body: '<p>“The Blue Door’s cardamom buns sell out by nine, and at five past you can still tell who got one by their sleeves.” Our reporter took the 8.10 with an empty bag and came home on the 4.30 lying down. With Overy Bakehouse, Mill Lane Bread, Sister Loaf and the hatch at Tolly’s garden centre.</p>',
      tags: ['Food'],
    },
    {
      ...gazetteStories.gasMain,
      id: '184190',
      theme: 'press',
      author: people.tom,
      body: '<p>The main under the lane dates from 1938 and “owes nobody anything”, engineers told a packed meeting. Traders asked how deliveries would reach the Blue Door Bakery, the chandlers and Mr Adeyemi’s clock shop. “Nobody is carrying a sack of flour up those steps twice,” said baker Tobi Lund.</p>',
      tags: ['News', 'Capstan Lane'],
    },
    {
      id: '184122',
      said: daysAgo(5, '06:30'),
      theme: 'elsewhere',
      author: people.priya,
      title: 'Harbour wall repairs pause for a nest',
      body: '<p>Work on the north arm has stopped for a pair of wagtails in the scaffolding. “They were here before the paperwork,” said the foreman.</p>',
      address: `${site}/news/harbour-wall-repairs-pause-for-a-nest-184122`,
      tags: ['News'],
    },
    {
      id: '184041',
      said: daysAgo(10, '06:30'),
      theme: 'elsewhere',
      author: people.tom,
      title: 'Lifeboat called to inflatable unicorn for second time',
      body: '<p>The unicorn was unoccupied on both occasions. The coxswain would like to speak to its owner, “not crossly”.</p>',
      address: `${site}/news/lifeboat-called-to-inflatable-unicorn-184041`,
      tags: ['Lifeboat'],
    },
    {
      id: '183966',
      said: daysAgo(15, '06:30'),
      theme: 'elsewhere',
      author: people.tom,
      title: 'Council drops evening parking charges on Long Quay after 612 letters',
      body: '<p>Of the letters, 611 were against. The remaining one was about swans.</p>',
      address: `${site}/news/council-drops-evening-parking-charges-183966`,
      tags: ['Council'],
    },
    {
      ...gazetteStories.nightLight,
      id: '183871',
      theme: 'press',
      author: people.priya,
      body: '<p>A neighbour had called the lamp over the bakery’s yard “a lighthouse with no sea”. Bakers start at two, the committee heard, and the steps have taken three ankles this year. The lamp stays, with a shade, which pupils of the primary school will design.</p>',
      tags: ['Planning', 'Capstan Lane'],
    },
    {
      id: '183740',
      said: daysAgo(29, '06:30'),
      theme: 'elsewhere',
      author: people.priya,
      title: 'Swimming lessons back at the lido, armbands found',
      body: '<p>Four hundred pairs had been stored behind the organ at St Brannock’s since the flood.</p>',
      address: `${site}/news/swimming-lessons-back-at-the-lido-183740`,
      tags: ['Schools'],
    },
    {
      id: '183612',
      said: daysAgo(37, '06:30'),
      theme: 'elsewhere',
      author: people.tom,
      title: 'Seven loaves a week: the Harbour Town bread that goes to sea with the pilots',
      body: '<p>The pilot cutter has bought its bread from the same stall since 1954. It is sourdough now. “It used to be white,” said Captain Ellery. “We’ve got used to it.”</p>',
      address: `${site}/news/the-bread-that-goes-to-sea-183612`,
      tags: ['Food', 'Harbour'],
    },
    {
      id: '183455',
      said: daysAgo(49, '06:30'),
      theme: 'elsewhere',
      author: people.priya,
      title: 'Clock shop owner, 81, finds the missing minute',
      body: '<p>The Customs House clock has been one minute slow since the war. Mr Adeyemi says it was a hat pin.</p>',
      address: `${site}/news/clock-shop-owner-finds-the-missing-minute-183455`,
      tags: ['Capstan Lane'],
    },
  ],
};
