import { people } from '../people.ts';
import { writeForumFeed } from '../platforms/forum.ts';
import { daysAgo, minutesAgo, secondsLater } from '../said.ts';
import type { SampleEntry, SampleFeed } from '../types.ts';
import { postsAboutCrust } from './forumCrust.ts';
import { postsOfEarlierWeeks } from './forumEarlier.ts';
import { inTopic, quotePost, topics } from './forumTopics.ts';
import { postsOfTheWeek } from './forumWeek.ts';

const postsSinceTheStart: readonly SampleEntry[] = [
  inTopic(topics.warmCorner, 31, {
    id: '20466',
    said: secondsLater(485),
    theme: 'praise',
    author: people.dot,
    body: '<p>Popped in to the Blue Door for my small white and was given a chair, a cup of tea and the crossword because it was raining. Nobody asked me to buy anything else. I bought four custard tarts. Dot</p>',
  }),
  inTopic(topics.rolls, 5, {
    id: '20464',
    said: secondsLater(325),
    theme: 'praise',
    author: people.rowan,
    body: '<p>Quick update before this gets away from me. I went past just now and said it to Maeve’s face, which I should have done in the first place. She’d had no idea. She cut one of today’s open in front of me, swore, and wrote my number on the flour bin. So can we leave the pitchforks please.</p>',
  }),
  inTopic(topics.biscuit, 9, {
    id: '20461',
    said: secondsLater(140),
    theme: 'elsewhere',
    author: people.bex,
    body: '<p>BISCUIT IS BACK. Walked in, ate two dinners, went to sleep on the ironing. No explanation given.</p>',
  }),
  inTopic(topics.glutenFree, 1, {
    id: '20459',
    said: secondsLater(40),
    theme: 'question',
    author: people.marnie,
    body: "<p>Does anyone know if the Blue Door will do a gluten free cake to order? Proper coeliac not just fussy. It's my mother in law's 70th, she gets here Thursday and I've already said yes to her on the phone. I rang twice but I think they were mid rush as it just rang out</p>",
  }),
];

const postsToday: readonly SampleEntry[] = [
  inTopic(topics.rolls, 4, {
    id: '20457',
    said: minutesAgo(12),
    theme: 'complaint',
    author: people.dot,
    body: `${quotePost(people.rowan, 1, topics.rolls, 'does anyone else get this on Saturdays?')}<p>Not the rolls no but our Saturday bloomer has been pale since they had the oven men in. Geoff says it's the thermostat and Geoff was in boilers. Dot</p>`,
  }),
  inTopic(topics.rolls, 1, {
    id: '20454',
    said: minutesAgo(31),
    theme: 'complaint',
    author: people.rowan,
    body: '<p>Picked up my order at the Blue Door and two of the six rolls were raw inside. Third time this month. I like the place and the people are lovely, so I don’t want to leave a bad review, but does anyone else get this on Saturdays?</p>',
  }),
  inTopic(topics.ferry, 212, {
    id: '20449',
    said: minutesAgo(134),
    theme: 'elsewhere',
    author: people.col,
    body: "<p>last boat tonight is 21.40 not 22.10. bearing. don't shoot the messenger, i'm also the skipper and the man with the grease</p>",
  }),
  inTopic(topics.halfLoaf, 6, {
    id: '20441',
    said: minutesAgo(402),
    theme: 'question',
    author: people.malcolm,
    body: '<p>The hens would like it noted that they are NOT fussy. They prefer the seeded, that’s all.</p><p>Serious answer, I’d take the other half of Jean’s loaf and pay for it, if that’s any use to anyone. One of us would have to be up by eight though and it won’t be me.</p>',
  }),
];

export const forum: SampleFeed = {
  title: 'Harbour Town forum',
  address: 'http://talk.harbourtown.example/posts.rss',
  siteAddress: 'http://talk.harbourtown.example/',
  contentType: 'application/rss+xml; charset=utf-8',
  charset: 'utf-8',
  isSeeded: true,
  template: 'discourse-posts',
  heardBefore: [
    { at: daysAgo(6, '16:00'), ids: ['20390', '20352', '20288', '20338'] },
    { at: daysAgo(5, '19:00'), ids: ['20396'] },
    { at: daysAgo(4, '08:00'), ids: ['20409'] },
    { at: daysAgo(3, '12:00'), ids: ['20418'] },
  ],
  write: writeForumFeed,
  entries: [
    ...postsSinceTheStart,
    ...postsToday,
    ...postsAboutCrust,
    ...postsOfTheWeek,
    ...postsOfEarlierWeeks,
  ],
};
