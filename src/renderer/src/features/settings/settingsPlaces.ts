/** The groups of the settings by their words, in the order of the page. */
export const settingsPlaces = [
  { id: 'shop', title: 'Your shop' },
  { id: 'waits', title: 'Waiting and putting off' },
  { id: 'look', title: 'Look' },
  { id: 'tags', title: 'Tags' },
  { id: 'urgent', title: 'Words that can’t wait' },
  { id: 'tone', title: 'Tone' },
  { id: 'triage', title: 'What is not about you' },
  { id: 'keys', title: 'Keys' },
  { id: 'data', title: 'Your data' },
] as const;
