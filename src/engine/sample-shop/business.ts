import { type Business, plainWatch, type WatchDetails } from '#contract';

const timeZone = 'Europe/London';
const dayMs = 24 * 60 * 60 * 1000;

/** The shop itself, shut on Mondays and for two days eleven days from now, while the floor is done. */
export function createSampleBusiness(startedAt: number): Business {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return {
    name: 'Blue Door Bakery',
    otherNames: ['Blue Door', 'the Blue Door Bakery Harbour Town'],
    ownHandles: ['@bluedoor@quayside.example', '@bluedoorbakery', 'http://bluedoorbakery.example/'],
    siteAddress: 'http://bluedoorbakery.example/',
    town: 'Harbour Town',
    timeZone,
    openingDays: [2, 3, 4, 5, 6, 7],
    closedOn: [11, 12].map((days) => day.format(startedAt + days * dayMs)),
  };
}

/** Narrow enough to work, and wide enough that some noise is left to be dismissed. */
export const sampleWatches: readonly WatchDetails[] = [
  {
    ...plainWatch,
    name: 'Our name',
    kind: 'name',
    anyOf: ['Blue Door Bakery', 'Blue Door', '@bluedoor', 'bluedoorbakery'],
    allOf: [],
    noneOf: ['paint', 'primer', 'hinge'],
  },
  {
    ...plainWatch,
    name: 'Cardamom buns',
    kind: 'product',
    anyOf: ['cardamom bun', 'cardamom buns'],
    allOf: ['Harbour Town'],
    noneOf: [],
  },
  {
    ...plainWatch,
    name: 'Bread in Harbour Town',
    kind: 'topic',
    anyOf: ['bakery', 'bread', 'sourdough'],
    allOf: ['Harbour Town'],
    noneOf: [],
  },
];
