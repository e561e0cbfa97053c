import { writeVideoFeed } from '../platforms/videoChannel.ts';
import { daysAgo } from '../said.ts';
import type { SampleFeed } from '../types.ts';

const watch = 'https://www.slipway-video.example/watch?v=';

export const crumbsAndQuays: SampleFeed = {
  title: 'Crumbs & Quays',
  address: 'http://www.slipway-video.example/feeds/videos.xml?channel_id=UCq3vHb7Crumbs8Quays4tdW',
  siteAddress: 'http://www.slipway-video.example/channel/UCq3vHb7Crumbs8Quays4tdW',
  contentType: 'text/xml; charset=UTF-8',
  charset: 'utf-8',
  isSeeded: true,
  template: 'youtube-channel',
  write: writeVideoFeed,
  entries: [
    {
      id: 'k7Qd0vBunE4',
      said: daysAgo(5, '16:00'),
      theme: 'praise',
      title: 'We queued 52 minutes for ONE bun (Harbour Town, part 2)',
      body: 'Hattie holds the place, Joss holds the camera, nobody holds the dog.\n\n00:00 the queue\n04:12 still the queue\n09:30 a lady called Dot explains the queue\n11:05 THE BUN\n\nThe bakery is the Blue Door on Capstan Lane. Cardamom bun £2.90, worth it, get two. Thank you Sol for letting us film the tray 🐾',
      address: `${watch}k7Qd0vBunE4`,
    },
    {
      id: 'Zr1mFerry9U',
      said: daysAgo(19, '16:00'),
      theme: 'elsewhere',
      title: 'The smallest car ferry we have ever been sick on',
      body: 'Harbour Town, part 1. Four cars, one captain, zero small talk. Crumbs next time we promise, this one is all quay.',
      address: `${watch}Zr1mFerry9U`,
    },
    {
      id: 'b2LhPasty_c',
      said: daysAgo(33, '16:00'),
      theme: 'elsewhere',
      title: 'Ranking every pasty between two lighthouses',
      body: 'Eleven pasties. One winner. One we cannot legally discuss. No sponsors, we paid for all of it including the one on the roof.',
      address: `${watch}b2LhPasty_c`,
    },
    {
      id: 'xN8sGulls0k',
      said: daysAgo(42, '16:00'),
      theme: 'noise',
      title: 'Our narrowboat has a blue door now. A tour',
      body: 'Six by two metres and we painted ALL of it. The blue door was Hattie’s idea, the paint in the dog was nobody’s idea.',
      address: `${watch}xN8sGulls0k`,
    },
    {
      id: 'T5yoChips3w',
      said: daysAgo(55, '16:00'),
      theme: 'elsewhere',
      title: 'Chips vs gulls: the long lens returns',
      body: 'Filmed over three evenings with permission of the chips.',
      address: `${watch}T5yoChips3w`,
    },
  ],
};
