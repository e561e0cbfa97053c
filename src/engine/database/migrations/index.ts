import { commandsAndUndo } from './0010-commands-and-undo.ts';
import { settings } from './0020-settings.ts';
import { feeds } from './0030-feeds.ts';
import { mentions } from './0040-mentions.ts';
import { countersAndSearch } from './0050-counters-and-search.ts';
import { paceAndMoves } from './0060-pace-and-moves.ts';
import { versions } from './0080-versions.ts';
import { joins } from './0082-joins.ts';
import { sketches } from './0084-sketches.ts';
import { rules } from './0090-rules.ts';
import { withdrawnHistory } from './0095-withdrawn-history.ts';
import { languageAndTone } from './0100-language-and-tone.ts';
import { tonePass } from './0101-tone-pass.ts';
import { tonesOfJoined } from './0102-tones-of-joined.ts';
import { keepingPlaces } from './0110-keeping-places.ts';
import { templates } from './0120-templates.ts';
import { checkLog } from './0130-check-log.ts';
import { voice } from './0133-voice.ts';
import { manualChecks } from './0136-manual-checks.ts';
import { states } from './0140-states.ts';
import { quietThreads } from './0144-quiet-threads.ts';
import { savedReplies } from './0150-saved-replies.ts';
import { replies } from './0151-replies.ts';
import { followUps } from './0152-follow-ups.ts';
import { drafts } from './0153-drafts.ts';
import { ownPosts } from './0154-own-posts.ts';
import { searchAndReadMarks } from './0160-search-and-read-marks.ts';
import { savedViews } from './0161-saved-views.ts';
import { searchReplies } from './0162-search-replies.ts';
import { redo } from './0170-redo.ts';
import { earlyWakes } from './0180-early-wakes.ts';
import { usedReasons } from './0181-used-reasons.ts';
import { tags } from './0190-tags.ts';
import { notes } from './0191-notes.ts';
import { kindsOfDrafts } from './0192-kinds-of-drafts.ts';
import { searchNotes } from './0193-search-notes.ts';
import type { Migration } from './migration.ts';

/** All migrations in their order. Only ever add at the end. */
export const migrations: readonly Migration[] = [
  commandsAndUndo,
  settings,
  feeds,
  mentions,
  countersAndSearch,
  paceAndMoves,
  versions,
  joins,
  sketches,
  rules,
  withdrawnHistory,
  languageAndTone,
  tonePass,
  tonesOfJoined,
  keepingPlaces,
  templates,
  checkLog,
  voice,
  manualChecks,
  states,
  quietThreads,
  savedReplies,
  replies,
  followUps,
  drafts,
  ownPosts,
  searchAndReadMarks,
  savedViews,
  searchReplies,
  redo,
  earlyWakes,
  usedReasons,
  tags,
  notes,
  kindsOfDrafts,
  searchNotes,
];
