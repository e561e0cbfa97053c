import { writeHeadlinesFeed, writeNewsSearchFeed } from '../platforms/searchFeeds.ts';
import { daysAgo, minutesAgo, secondsLater } from '../said.ts';
import type { SampleFeed } from '../types.ts';
import { gazetteStories } from './gazette.ts';

const fromNewsSearch = '?utm_source=news-search&utm_medium=referral&utm_campaign=rss';
const fromHeadlines = '?utm_source=headlines.example&utm_medium=feed';

const jazzBar = {
  title: 'Jazz returns to the Blue Door in Wexcombe after flood repairs',
  address: 'https://www.wexcombe-echo.example/whats-on/jazz-returns-to-the-blue-door',
};
const smallShops = {
  title: 'Ten small shops that still know your name, from Blue Door Bakery to a shop that sells only string',
  address: 'https://www.coastandcounty.example/shopping/ten-small-shops-that-still-know-your-name',
};

export const newsSearch: SampleFeed = {
  title: 'News about “Blue Door”',
  address: 'http://news-search.example/rss/search?q=%22Blue+Door%22+when:60d&hl=en-GB&gl=GB&ceid=GB:en',
  siteAddress: 'http://news-search.example/search?q=%22Blue+Door%22+when:60d&hl=en-GB&gl=GB&ceid=GB:en',
  contentType: 'application/xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  template: 'google-news',
  write: writeNewsSearchFeed,
  entries: [
    {
      ...gazetteStories.handcarts,
      id: 'CBMiWkFVX3lxTE1handcarts184240',
      said: secondsLater(365),
      theme: 'press',
      body: '',
      address: `${gazetteStories.handcarts.address}${fromNewsSearch}`,
      place: 'Harbour Gazette',
    },
    {
      ...gazetteStories.fiveBakeries,
      id: 'CBMiWkFVX3lxTE9fivebakeries1842',
      theme: 'press',
      body: '',
      address: `${gazetteStories.fiveBakeries.address}${fromNewsSearch}`,
      place: 'Harbour Gazette',
    },
    {
      ...gazetteStories.gasMain,
      id: 'CBMiYkFVX3lxTFBgasmain184190',
      theme: 'press',
      body: '',
      address: `${gazetteStories.gasMain.address}${fromNewsSearch}`,
      place: 'Harbour Gazette',
    },
    {
      ...jazzBar,
      id: 'CBMiUEFVX3lxTE1jazzreturns77102',
      said: daysAgo(7, '11:00'),
      theme: 'noise',
      body: '',
      place: 'Wexcombe Echo',
    },
    {
      ...smallShops,
      id: 'CBMibEFVX3lxTE5tensmallshops0043',
      said: daysAgo(16, '08:00'),
      theme: 'press',
      body: '',
      place: 'Coast & County',
    },
    {
      // The mobile edition has another address: only title, publisher and day tell that it is the same story.
      ...gazetteStories.nightLight,
      id: 'CBMiXkFVX3lxTFBnightlight183871',
      theme: 'press',
      body: '',
      address: 'https://m.harbourgazette.example/a/183871',
      place: 'Harbour Gazette',
    },
    {
      id: 'CBMiT0FVX3lxTFBrestoredfilm2210',
      said: daysAgo(28, '10:15'),
      theme: 'noise',
      title: 'The Blue Door restored: a thriller of 1962 gets its staircase back',
      body: '',
      address: 'https://www.screenweekly.example/features/the-blue-door-restored',
      place: 'Screen Weekly',
    },
    {
      id: 'CBMiSUFVX3lxTE9cottageforsale90',
      said: daysAgo(34, '07:45'),
      theme: 'noise',
      title: 'Cottage with a blue door and its own well comes up for the first time since 1911',
      body: '',
      address: 'https://www.coastandcounty.example/property/cottage-with-its-own-well',
      place: 'Coast & County',
    },
    {
      id: 'CBMiQ0FVX3lxTE1onedooraday2119',
      said: daysAgo(48, '12:20'),
      theme: 'noise',
      title: 'Man who photographed one blue door a day for a year stops at 211',
      body: '',
      address: 'https://www.wexcombe-echo.example/news/one-blue-door-a-day',
      place: 'Wexcombe Echo',
    },
  ],
};

export const headlines: SampleFeed = {
  title: 'Headlines about “Blue Door”',
  address: 'http://www.headlines.example/news/search?q=%22Blue+Door%22&format=rss&mkt=en-GB',
  siteAddress: 'http://www.headlines.example/news/search?q=%22Blue+Door%22',
  contentType: 'text/xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  template: 'bing-news',
  write: writeHeadlinesFeed,
  entries: [
    {
      id: 'five-bakeries',
      said: secondsLater(75),
      theme: 'press',
      title: 'Five bakeries worth the ferry, and why the Blue Door sells out by nine',
      body: '“The Blue Door’s cardamom buns sell out by nine, and at five past you can still tell who got one by their sleeves.” Our reporter took the 8.10 with an empty bag …',
      address: `${gazetteStories.fiveBakeries.address}${fromHeadlines}`,
      place: 'Harbour Gazette',
    },
    {
      id: 'how-to-paint',
      said: minutesAgo(838),
      theme: 'noise',
      title: 'How to paint a blue door: primer, sanding and three coats that last',
      body: 'Most people skip the primer and pay for it within the year. Our man with the brush on undercoats, hinge masking and the four blues that do not fade.',
      address: 'https://www.paintdealer.example/advice/how-to-paint-a-blue-door',
      place: 'Paint Dealer UK',
    },
    {
      id: 'gas-main',
      said: daysAgo(2, '07:10'),
      theme: 'press',
      title: 'Capstan Lane to shut for three weeks as Blue Door and neighbours brace for gas works',
      body: 'The main under the lane dates from 1938 and “owes nobody anything”, engineers told a packed meeting. Traders asked how deliveries would reach the Blue Door Bakery …',
      address: `${gazetteStories.gasMain.address}${fromHeadlines}`,
      place: 'Harbour Gazette',
    },
    {
      ...jazzBar,
      id: 'jazz-bar',
      said: daysAgo(7, '11:40'),
      theme: 'noise',
      body: 'The piano was saved by two waiters and a door. The bar opens again on Thursday with a trio.',
      address: `${jazzBar.address}${fromHeadlines}`,
      place: 'Wexcombe Echo',
    },
    {
      ...smallShops,
      id: 'small-shops',
      said: daysAgo(16, '09:20'),
      theme: 'press',
      body: 'At Blue Door Bakery in Harbour Town they had my order right on the second visit and my dog’s name on the third. The string shop remains a mystery …',
      address: `${smallShops.address}${fromHeadlines}`,
      place: 'Coast & County',
    },
    {
      id: 'terrace',
      said: daysAgo(44, '16:00'),
      theme: 'noise',
      title: 'Terrace votes on its front doors: eleven green, one blue door, one abstention',
      body: 'Number 40 has asked for a recount.',
      address: 'https://www.innercityjournal.example/terrace-votes-on-its-front-doors',
      place: 'Inner City Journal',
    },
  ],
};
