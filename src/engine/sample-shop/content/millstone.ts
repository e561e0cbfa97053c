import { people } from '../people.ts';
import { writePersonFeed } from '../platforms/microblog.ts';
import { daysAgo, minutesAgo, secondsLater } from '../said.ts';
import type { SampleEntry, SampleFeed } from '../types.ts';

const profile = 'https://grain.example/@millstone';

/** These two carry the town's tag, so that Quayside shows them too, at the same address. */
export const ryeWithSaltedButter: SampleEntry = {
  id: '115601880913305542',
  said: minutesAgo(58),
  theme: 'praise',
  author: people.aled,
  body: 'Rye from Blue Door Bakery with the salted butter. That is the whole post. #harbourtown',
  address: `${profile}/115601880913305542`,
  tags: ['harbourtown'],
};

export const threeKindsOfFlour: SampleEntry = {
  id: '115483066150948203',
  said: daysAgo(21, '19:12'),
  theme: 'praise',
  author: people.aled,
  body: 'Delivered to the Blue Door at five. The baker put his hand in all three sacks, said “the middle one”, and went back to his radio. He was right, it was milled Tuesday. I have been doing this for thirty years and he frightens me. #harbourtown',
  address: `${profile}/115483066150948203`,
  tags: ['harbourtown'],
};

export const millstone: SampleFeed = {
  title: '@millstone on Grain',
  address: 'http://grain.example/@millstone.rss',
  siteAddress: 'http://grain.example/@millstone',
  contentType: 'application/rss+xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  template: 'mastodon-person',
  write: writePersonFeed,
  entries: [
    {
      id: '115602152269034471',
      said: secondsLater(215),
      theme: 'question',
      author: people.aled,
      body: 'Somebody asked me today whether the Blue Door would ever sell its rye sliced. I said no. Then I thought of my mother’s hands and now I don’t know. Would they?',
      address: `${profile}/115602152269034471`,
    },
    ryeWithSaltedButter,
    {
      id: '115569200318846092',
      said: daysAgo(6, '05:31'),
      theme: 'elsewhere',
      author: people.aled,
      body: 'Stones dressed. Cat on the hopper. Open at eight.',
      address: `${profile}/115569200318846092`,
    },
    {
      id: '115528041177603925',
      said: daysAgo(13, '21:47'),
      theme: 'elsewhere',
      author: people.aled,
      body: 'No, I will not be “doing a collab”. It is flour.',
      address: `${profile}/115528041177603925`,
    },
    threeKindsOfFlour,
    {
      id: '115426439920718854',
      said: daysAgo(31, '18:20'),
      theme: 'elsewhere',
      author: people.aled,
      body: 'Hydration is not a personality. Good evening.',
      address: `${profile}/115426439920718854`,
    },
    {
      id: '115346902287451730',
      said: daysAgo(45, '07:06'),
      theme: 'elsewhere',
      author: people.aled,
      body: 'The weir is up to the second brick. Heron furious.',
      address: `${profile}/115346902287451730`,
      picture: {
        address: 'https://grain.example/media/heron.jpg',
        description: 'A heron on a brick, shoulders up',
      },
    },
  ],
};
