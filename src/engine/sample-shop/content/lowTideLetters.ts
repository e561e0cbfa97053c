import { people } from '../people.ts';
import { writeWeblogFeed } from '../platforms/weblog.ts';
import { daysAgo, minutesAgo } from '../said.ts';
import type { SampleFeed } from '../types.ts';
import { gazetteStories } from './gazette.ts';

const site = 'http://lowtideletters.example';

export const lowTideLetters: SampleFeed = {
  title: 'Low Tide Letters',
  address: `${site}/feed/`,
  siteAddress: `${site}/`,
  contentType: 'application/rss+xml; charset=UTF-8',
  charset: 'utf-8',
  isSeeded: true,
  write: writeWeblogFeed,
  entries: [
    {
      id: '4127',
      said: minutesAgo(1710),
      theme: 'press',
      author: people.ines,
      title: 'What the gas men will find under Capstan Lane',
      body: `<p>The <a href="${gazetteStories.gasMain.address}">Gazette</a> has the dates. I have the older business, which is what is under there already.</p>
<p>My grandfather dug that lane up in 1951 and came home with a clay pipe, half a horseshoe and a cough. He said there was a bread oven below number 4, bricked over, with the peel still in it. Number 4 has been a cooper’s, a sail loft, a betting shop (briefly, and with prayers against it) and for eleven years now the Blue Door Bakery.</p>
<p>I told Maeve this over the counter. She put down her tongs and asked, very quietly, <em>how big</em>.</p>`,
      address: `${site}/what-the-gas-men-will-find-under-capstan-lane/`,
      tags: ['Capstan Lane', 'Digging'],
    },
    {
      id: '4119',
      said: daysAgo(6, '18:45'),
      theme: 'elsewhere',
      author: people.ines,
      title: 'Things the tide brought, a list',
      body: '<ul>\n<li>One oar (third this year, all left-handed)</li>\n<li>A traffic cone with barnacles</li>\n<li>A letter in a bottle, which turned out to be a parking fine</li>\n<li>Rope</li>\n</ul>\n<p>The parking fine has been returned to its owner, who had not missed it.</p>',
      address: `${site}/things-the-tide-brought-a-list/`,
      tags: ['Lists'],
    },
    {
      id: '4102',
      said: daysAgo(14, '20:10'),
      theme: 'elsewhere',
      author: people.ines,
      title: 'On being asked for directions',
      body: '<p>A man in a very clean anorak asked me the way to “the authentic part”. I sent him to the sewage works, by the coast path, because the view is good and he had the shoes for it. He came back by way of my gate two hours later and said thank you, and that he had seen a seal. I have felt bad since.</p>',
      address: `${site}/on-being-asked-for-directions/`,
      tags: ['People'],
    },
    {
      id: '4090',
      said: daysAgo(22, '07:00'),
      theme: 'press',
      author: people.ines,
      title: 'A small history of queueing',
      body: '<p>There have been four great queues in my lifetime. For water, the winter of the frozen main. For the vaccine, at the Memorial Hall, where Mrs Pascoe sold raffle tickets up and down the line. For the one telephone that worked after the big storm.</p>\n<p>And Saturdays, from about ten to eight, down the steps and round past the chandlers: the one for the Blue Door. It is the only one of the four that I have seen people join without asking what it was for. Two engagements that I know of. One fight, about whether a folded coat holds a place. (It does not. I was the coat.)</p>\n<blockquote><p>“I don’t even like bread,” said the man in front of me. “I like standing next to Carol.”</p></blockquote>',
      address: `${site}/a-small-history-of-queueing/`,
      tags: ['People', 'Capstan Lane'],
    },
    {
      id: '4071',
      said: daysAgo(31, '19:35'),
      theme: 'elsewhere',
      author: people.ines,
      title: 'How to leave by the last boat',
      body: '<p>Early. Col will tell you he waits. He waits for prams and for people with dogs. He has never once waited for me.</p>',
      address: `${site}/how-to-leave-by-the-last-boat/`,
      tags: ['Ferry'],
    },
    {
      id: '4060',
      said: daysAgo(39, '17:30'),
      theme: 'elsewhere',
      author: people.ines,
      title: 'The year they tried to move the clock',
      body: '<p>In 1926 the council voted nine to four to move the Customs House clock to the new railway station. It got as far as the top of Fore Street, on a coal dray, before somebody pointed out that there was no new railway station.</p>\n<p>It stood outside the draper’s for six weeks, striking. The draper’s daughter told me she has never slept properly since, and she was ninety-four and on her second husband’s boat at the time.</p>',
      address: `${site}/the-year-they-tried-to-move-the-clock/`,
      tags: ['Clocks'],
    },
    {
      id: '4043',
      said: daysAgo(46, '20:00'),
      theme: 'elsewhere',
      author: people.ines,
      title: 'What we ate when the bridge was down',
      body: '<p>Nine days without a lorry, the year I was seven. Harbour Town had two ovens then, the hotel’s and Mr Bray’s, and Mr Bray put his bread through the letter boxes so nobody could say they had been missed. Flat loaves, for the purpose. We called them envelopes.</p>\n<p>My mother said it was the best bread she ever had and that she would not wish it on anyone.</p>',
      address: `${site}/what-we-ate-when-the-bridge-was-down/`,
      tags: ['Weather', 'Food'],
    },
    {
      id: '4031',
      said: daysAgo(54, '18:15'),
      theme: 'elsewhere',
      author: people.ines,
      title: 'The heron has moved',
      body: '<p>Second pontoon now. I thought you would want to know.</p>',
      address: `${site}/the-heron-has-moved/`,
      tags: ['Birds'],
    },
  ],
};
