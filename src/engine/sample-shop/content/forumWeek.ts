import { people } from '../people.ts';
import { daysAgo } from '../said.ts';
import type { SampleEntry } from '../types.ts';
import { inTopic, quotePost, topics } from './forumTopics.ts';

export const postsOfTheWeek: readonly SampleEntry[] = [
  inTopic(topics.halfLoaf, 3, {
    id: '20428',
    said: daysAgo(2, '19:05'),
    theme: 'own',
    author: people.blueDoor,
    body: `${quotePost(people.jean, 1, topics.halfLoaf, 'Has anyone ever asked if they would do a small one, or cut one in two?')}<p>Maeve here. Nobody holds up a queue by asking, Jean. We cut any loaf in two from tomorrow, and the other half is Fay’s if she wants it.</p>`,
  }),
  inTopic(topics.birds, 1307, {
    id: '20430',
    said: daysAgo(2, '16:47'),
    theme: 'elsewhere',
    author: people.ann,
    body: '<p>Two spoonbills on the far mud from the slip, feeding, 3.50 till the dog. Thirty-odd redshank. No sign of the kingfisher but the bloke with the drone has been at it again.</p>',
  }),
  inTopic(topics.longQuay, 1, {
    id: '20426',
    said: daysAgo(2, '12:04'),
    theme: 'elsewhere',
    author: people.bex,
    body: '<p>IT HAS EATEN MY CARD. Third time. The number on the front rings a call centre where a very nice man asked me which Harbour Town.</p>',
  }),
  inTopic(topics.halfLoaf, 1, {
    id: '20417',
    said: daysAgo(3, '10:22'),
    theme: 'question',
    author: people.jean,
    body: "<p>There's only me now, and a whole sourdough beats me by Wednesday. I end up feeding the second half to Malcolm's hens, who have become fussy.</p><p>Has anyone ever asked if they would do a small one, or cut one in two? I don't like to hold up the queue by asking at the counter.</p>",
  }),
  inTopic(topics.halfLoaf, 2, {
    id: '20418',
    said: daysAgo(3, '11:15'),
    theme: 'question',
    author: people.fay,
    body: '<p>Oh I would have the other half!! Same problem, tiny freezer drawer.</p>',
  }),
  inTopic(topics.flourVan, 1, {
    id: '20409',
    said: daysAgo(4, '07:15'),
    theme: 'complaint',
    author: people.graham,
    body: '<p>The flour lorry for the Blue Door stood on the double yellows outside number 7 from 6.10 until 6.34 this morning with its engine running. I have photographs. I have nothing against bread.</p>',
  }),
  inTopic(topics.parking, 1, {
    id: '20396',
    said: daysAgo(5, '17:31'),
    theme: 'question',
    author: people.sutton,
    body: "<p>Coming over on the car ferry at the weekend. Is there anywhere within dropping-off distance of the Blue Door that isn't permit? My mother has a stick and opinions.</p>",
  }),
  inTopic(topics.parking, 2, {
    id: '20397',
    said: daysAgo(5, '18:02'),
    theme: 'question',
    author: people.graham,
    body: '<p>Long Quay, bays 11 to 19, forty minutes, no return within two hours. Not the loading bay. People use the loading bay.</p>',
  }),
  inTopic(topics.floor, 1, {
    id: '20388',
    said: daysAgo(6, '14:20'),
    theme: 'own',
    author: people.blueDoor,
    body: "<p>Hello all, Maeve here. Saying it early so nobody has a wasted walk: we're shut for two days the week after next while the kitchen floor is done. Orders already in the book are safe, Tobi is borrowing the ovens at the Memorial Hall. If that's a bad day for you tell me and we'll sort something.</p>",
  }),
  inTopic(topics.floor, 2, {
    id: '20390',
    said: daysAgo(6, '15:09'),
    theme: 'praise',
    author: people.jean,
    body: '<p>Thank you for telling us Maeve. The post office could learn from it.</p>',
  }),
  inTopic(topics.biscuit, 4, {
    id: '20381',
    said: daysAgo(7, '08:40'),
    theme: 'elsewhere',
    author: people.bex,
    body: `${quotePost(people.malcolm, 3, topics.biscuit, 'does he answer to anything')}<p>He answers to a tin opener. Please check sheds.</p>`,
  }),
];
