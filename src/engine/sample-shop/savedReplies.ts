import type { SavedReplyDetails } from '#contract';

/** The answers that the owner of the sample shop uses again and again. */
export const sampleSavedReplies: readonly SavedReplyDetails[] = [
  {
    name: 'Thank you for kind words',
    text: 'Hi {name}, thank you! “{quote}” has gone up on the wall beside the oven. See you soon.\n— {shop}',
  },
  {
    name: 'Sorry, we got it wrong',
    text: 'Hi {name}, that is not how it should be, and I am sorry. The next one is on us: just show this at the counter. I will find out what went wrong and write here by Friday.\n— {shop}',
  },
  {
    name: 'Out of it by noon',
    text: 'Hi {name}, sorry you stood before an empty shelf. We can put {what} aside for you: ask at the counter or write the evening before, and it waits until noon.\n— {shop}',
  },
  {
    name: 'Nuts, milk and other allergies',
    text: 'Hi {name}, everything is baked in one room, so we can’t promise that anything is free of nuts. The full list for each loaf is at the counter, and at {site}. Ask for Tobi, who bakes it.\n— {shop}',
  },
  {
    name: 'Can you bake it?',
    text: 'Hi {name}, thank you for asking. We will try a batch of {what} tomorrow and tell you here how it went.\n— {shop}, {town}',
  },
];
