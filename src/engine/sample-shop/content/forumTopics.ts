import { escapeMarkup } from '../markup.ts';
import type { Person, SampleEntry } from '../types.ts';

export type Topic = { readonly title: string; readonly path: string };

export const topics = {
  bench: { title: 'Whoever keeps moving the bench', path: 'whoever-keeps-moving-the-bench/1121' },
  birds: { title: 'What’s on the water', path: 'whats-on-the-water/88' },
  biscuit: { title: 'LOST: large ginger tom, Chapel Hill', path: 'lost-large-ginger-tom-chapel-hill/1158' },
  bunsElsewhere: { title: 'Cardamom buns, second source', path: 'cardamom-buns-second-source/1022' },
  cardMachine: { title: 'Cash only AGAIN', path: 'cash-only-again/1097' },
  choir: { title: 'Tenors. Any tenors.', path: 'tenors-any-tenors/1149' },
  crossing: { title: 'School crossing, still no patrol', path: 'school-crossing-still-no-patrol/1092' },
  crust: {
    title: 'Blue Door crust: knife or scissors?',
    path: 'blue-door-crust-knife-or-scissors/1185',
  },
  door: { title: 'Joiner for a stuck front door?', path: 'joiner-for-a-stuck-front-door/1083' },
  dredger: { title: 'Noise from the dredger', path: 'noise-from-the-dredger/1109' },
  ferry: { title: 'Ferry, week by week', path: 'ferry-week-by-week/12' },
  floor: {
    title: 'Blue Door: two days shut for the floor',
    path: 'blue-door-two-days-shut-for-the-floor/1171',
  },
  flourVan: { title: 'Capstan Lane, double yellows', path: 'capstan-lane-double-yellows/1176' },
  glutenFree: {
    title: 'Gluten free birthday cake by Thursday',
    path: 'gluten-free-birthday-cake-by-thursday/1189',
  },
  gulls: { title: 'The gull outside Finlay’s', path: 'the-gull-outside-finlays/1041' },
  halfLoaf: { title: 'Would the Blue Door do a half loaf?', path: 'would-the-blue-door-do-a-half-loaf/1179' },
  longQuay: { title: 'Ticket machine on Long Quay', path: 'ticket-machine-on-long-quay/1181' },
  newHere: { title: 'New here, three questions', path: 'new-here-three-questions/1114' },
  nuts: { title: 'Nut allergy and the Blue Door', path: 'nut-allergy-and-the-blue-door/1152' },
  parking: { title: 'Parking near Capstan Lane?', path: 'parking-near-capstan-lane/1173' },
  pasties: { title: 'Anyone else ill after a pasty?', path: 'anyone-else-ill-after-a-pasty/1074' },
  quiz: {
    title: 'Lifeboat quiz: results and a complaint',
    path: 'lifeboat-quiz-results-and-a-complaint/1003',
  },
  recycling: { title: 'Blue bags or green bags', path: 'blue-bags-or-green-bags/1061' },
  rolls: {
    title: 'Raw rolls from the Blue Door on Saturdays',
    path: 'raw-rolls-from-the-blue-door-on-saturdays/1187',
  },
  tide: { title: 'Cellar water, lower Fore Street', path: 'cellar-water-lower-fore-street/1128' },
  warmCorner: { title: 'Small kindnesses (keep it going)', path: 'small-kindnesses-keep-it-going/640' },
  wedding: { title: 'Wedding food: who we used', path: 'wedding-food-who-we-used/1146' },
} as const satisfies Record<string, Topic>;

/** Completes a post with the title and the address that it has in its topic. */
export function inTopic(
  topic: Topic,
  postNumber: number,
  post: Omit<SampleEntry, 'title' | 'address'>,
): SampleEntry {
  return {
    ...post,
    title: topic.title,
    address: `http://talk.harbourtown.example/t/${topic.path}/${postNumber}`,
  };
}

/** The box in which this forum shows what is being answered. */
export function quotePost(person: Person, postNumber: number, topic: Topic, text: string): string {
  const topicId = topic.path.split('/').at(-1);
  return `<aside class="quote no-group" data-username="${person.handle}" data-post="${postNumber}" data-topic="${topicId}"><div class="title"><div class="quote-controls"></div>${person.handle}:</div><blockquote><p>${escapeMarkup(text)}</p></blockquote></aside>`;
}
