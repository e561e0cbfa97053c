import { writeWebSearchFeed } from '../platforms/searchFeeds.ts';
import { daysAgo, minutesAgo, secondsLater } from '../said.ts';
import type { SampleFeed } from '../types.ts';

const tablemark = 'https://www.tablemark.example/place/blue-door-bakery-harbour-town';
const wayfarer = 'https://wayfarer-reviews.example/harbour-town/blue-door-bakery';

/** Found by a search of the web, so the name of who wrote it is only in the text. */
export const reviewRadar: SampleFeed = {
  title: 'Review radar',
  address:
    'http://finder.example/search?format=rss&q=%22Blue+Door+Bakery%22+%28review+OR+complaint%29+%28site%3Atablemark.example+OR+site%3Awayfarer-reviews.example%29',
  siteAddress: 'http://finder.example/search?q=%22Blue+Door+Bakery%22+%28review+OR+complaint%29',
  contentType: 'text/xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  write: writeWebSearchFeed,
  entries: [
    {
      id: 'r9',
      said: secondsLater(255),
      theme: 'complaint',
      title: 'Blue Door Bakery, Harbour Town: “Waited 25 minutes for a cake I had ordered” - Tablemark',
      body: 'roz.t · 2 of 5 · Ordered the lemon drizzle on Monday, paid, had the text to say ready. It was not ready, then it was someone else’s. They were very nice about it and gave me a brownie. I did not want a brownie, I wanted to be at my sister’s by two.',
      address: `${tablemark}/reviews/88417`,
    },
    {
      id: 'r8',
      said: minutesAgo(1205),
      theme: 'complaint',
      title: 'Blue Door Bakery, Harbour Town: “Shame about the parking” - Tablemark',
      body: 'jsutton88 · 4 of 5 · Lovely staff at the Blue Door, shame about the parking. Circled twice, got Mother out at the loading bay, was told off by a man with a camera. The custard tart settled everyone.',
      address: `${tablemark}/reviews/88290`,
    },
    {
      id: 'r7',
      said: daysAgo(6, '19:00'),
      theme: 'praise',
      title: 'Avis : Blue Door Bakery, Harbour Town - Wayfarer',
      body: 'Mireille, Quimper · 5 sur 5 · Nous y sommes allés trois fois en quatre jours. Le pain de seigle, mon mari en parle encore. La patronne fait des efforts en français, elle nous a souhaité « bon fromage » au lieu de bon voyage, et au fond elle avait raison. Dommage qu’il n’y ait que deux chaises.',
      address: `${wayfarer}/avis-20718`,
    },
    {
      id: 'r6',
      said: daysAgo(13, '09:00'),
      theme: 'noise',
      title: 'The Blue Door Bistro, Ashcombe: 61 reviews - Tablemark',
      body: 'Sea bass, sharing boards and a terrace. “The steak was perfect but the candle set fire to my menu.” Booking advised at weekends.',
      address: 'https://www.tablemark.example/place/the-blue-door-bistro-ashcombe',
    },
    {
      id: 'r5',
      said: daysAgo(20, '20:00'),
      theme: 'praise',
      title: 'Blue Door Bakery, Harbour Town: “I supply them, so ignore this” - Tablemark',
      body: 'millstone · 5 of 5 · I sell them flour so I have an interest. They have sent back four sacks in nine years and were right about three.',
      address: `${tablemark}/reviews/87102`,
    },
    {
      id: 'r4',
      said: daysAgo(28, '14:00'),
      theme: 'complaint',
      title: 'Blue Door Bakery, Harbour Town: “Good bread, cold shoulder” - Wayfarer',
      body: 'ClaireB_walks · 3 of 5 · Eight of us came in wet from the coast path and were asked, politely, to drip outside. Fair enough I suppose. There is nowhere to drip. Cheese straws superb.',
      address: `${wayfarer}/review-20544`,
    },
    {
      id: 'r3',
      said: daysAgo(36, '11:00'),
      theme: 'praise',
      title: 'Blue Door Bakery, Harbour Town: “Ask for the ends” - Tablemark',
      body: 'big_si_from_the_chandlers · 5 of 5 · after 2 they do a bag of ends for a quid. told nobody for 3 years. telling you now because i am moving',
      address: `${tablemark}/reviews/85533`,
    },
    {
      id: 'r2',
      said: daysAgo(45, '18:00'),
      theme: 'complaint',
      title: 'Blue Door Bakery, Harbour Town: “No highchair, no room, no buns” - Wayfarer',
      body: 'twinsplusone · 2 of 5 · We’d read about the cardamom buns and came all the way to Harbour Town by bus with three under five. Gone by 9.05. If you know you sell out why not bake more. The girl was kind and gave the twins a roll each.',
      address: `${wayfarer}/review-20281`,
    },
    {
      id: 'r1',
      said: daysAgo(54, '13:00'),
      theme: 'praise',
      title: 'Blue Door Bakery, Harbour Town: “Eccles cake. That is all” - Tablemark',
      body: 'P. Whitlow · 5 of 5 · I am from Eccles.',
      address: `${tablemark}/reviews/84019`,
    },
  ],
};
