import { about } from './about.ts';
import { announcements } from './announcements.ts';
import { bulk } from './bulk.ts';
import { commands } from './commands.ts';
import { dates } from './dates.ts';
import { feedLists } from './feedLists.ts';
import { feeds } from './feeds.ts';
import { followUps } from './followUps.ts';
import { manualChecks } from './manualChecks.ts';
import { mentions } from './mentions.ts';
import { notes } from './notes.ts';
import { pictures } from './pictures.ts';
import { places } from './places.ts';
import { replies } from './replies.ts';
import { rules } from './rules.ts';
import { savedReplies } from './savedReplies.ts';
import { savedViews } from './savedViews.ts';
import { settings } from './settings.ts';
import { signIns } from './signIns.ts';
import { tags } from './tags.ts';
import { threads } from './threads.ts';
import { watches } from './watches.ts';

/** Everything that the window may ask of the engine. */
export const contract = {
  about,
  announcements,
  bulk,
  commands,
  dates,
  feedLists,
  feeds,
  followUps,
  manualChecks,
  mentions,
  notes,
  pictures,
  places,
  replies,
  rules,
  savedReplies,
  savedViews,
  settings,
  signIns,
  tags,
  threads,
  watches,
};

export * from './about.ts';
export * from './announcements.ts';
export * from './bulk.ts';
export * from './checks.ts';
export * from './commands.ts';
export * from './dates.ts';
export * from './errors.ts';
export * from './feedLists.ts';
export * from './feeds.ts';
export * from './followUps.ts';
export * from './keys.ts';
export * from './manualChecks.ts';
export * from './mentions.ts';
export * from './notes.ts';
export * from './pictures.ts';
export * from './places.ts';
export { Preview, PreviewCard, PreviewGroup } from './previews.ts';
export * from './protocol.ts';
export * from './replies.ts';
export * from './rules.ts';
export * from './savedReplies.ts';
export * from './savedViews.ts';
export * from './searchLanguage.ts';
export * from './settings.ts';
export * from './shell.ts';
export * from './signIns.ts';
export * from './tags.ts';
export * from './text.ts';
export * from './threads.ts';
export * from './values.ts';
export * from './versions.ts';
export * from './waits.ts';
export * from './watches.ts';
export * from './zonedTime.ts';
