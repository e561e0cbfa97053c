import { z } from 'zod';
import { procedure } from './errors.ts';
import { Tag } from './tags.ts';
import { MarkedText, TextTree } from './text.ts';

import { QuietThread } from './threads.ts';
import {
  CommandId,
  CommandInput,
  CommandOutput,
  FeedId,
  Instant,
  MentionId,
  SavedViewId,
  SightingId,
  WatchId,
} from './values.ts';
import { MentionEdits, MentionVersion } from './versions.ts';

/**
 * `new` is undecided, `waiting` concerns us and waits for an answer, `replied` has one, `closed` ended with an outcome,
 * `dismissed` is not about us.
 */
export const MentionState = z.enum(['new', 'waiting', 'replied', 'closed', 'dismissed']);
export type MentionState = z.infer<typeof MentionState>;

/**
 * The lists of the inbox. `quiet` is what is undecided of threads that are quiet for a week: it stands below New.
 * `snoozed` is new or waiting, and put off; `history` was said before you started to listen.
 */
export const MentionView = z.enum([
  'new',
  'quiet',
  'waiting',
  'snoozed',
  'replied',
  'closed',
  'dismissed',
  'history',
  'all',
]);
export type MentionView = z.infer<typeof MentionView>;

/** How what concerned us ended. */
export const Outcome = z.enum([
  'thanked',
  'answered',
  'fixed',
  'refunded',
  'wonBack',
  'lost',
  'noReplyNeeded',
]);
export type Outcome = z.infer<typeof Outcome>;

/** Why, in a few words of the owner. */
export const Reason = z.string().trim().min(1).max(300);

/** How something was said. What the owner says of it holds, whatever Earmark worked out. */
export const Tone = z.enum(['positive', 'neutral', 'negative']);
export type Tone = z.infer<typeof Tone>;

export const ToneReading = z.object({
  value: Tone,
  /** False where the words say it only faintly. */
  isSure: z.boolean(),
  /** The owner said so. */
  isByHand: z.boolean(),
});
export type ToneReading = z.infer<typeof ToneReading>;

const Author = z.object({ name: z.string(), handle: z.string().nullable() });

export const MentionCard = z.object({
  id: MentionId,
  state: MentionState,
  isHistory: z.boolean(),
  /** Put off until then; in the past for one that came back, at that time or early, and was not decided on since. */
  snoozedUntil: Instant.nullable(),
  /** How it ended; null where it is not closed. */
  outcome: Outcome.nullable(),
  /** Why it was closed or dismissed, where the owner said so. */
  reason: z.string().nullable(),
  author: Author.nullable(),
  /** The title of the feed it was first heard in. */
  place: z.string(),
  /** It came in looking like what the owner put aside before, and nobody decided on it since. */
  isUnlikely: z.boolean(),
  /** It came in, or was put, below New, because its thread is or was quiet for a week. */
  isQuiet: z.boolean(),
  /** The conversation it was said in, as far as its source tells; null for what stands alone. */
  thread: z.object({ key: z.string(), title: z.string() }).nullable(),
  /** It was open for a moment. That is only shown: it changes nothing. */
  isRead: z.boolean(),
  /** In how many places it appeared. */
  sightingCount: z.int(),
  /** The title, or the beginning of the text where there is none. */
  headline: MarkedText,
  /** The stretch of text around the first matched words; empty where the headline says it all. */
  excerpt: MarkedText,
  /** The stretch of a reply of ours that a search found, where the mention itself does not say it; else empty. */
  foundReply: MarkedText,
  /** When it was said, as far as we know: never later than when we first saw it. */
  saidAt: Instant,
  firstSeenAt: Instant,
  /** ISO 639-1; null where it is not sure. */
  language: z.string().nullable(),
  tone: ToneReading,
  /** The word that can't wait, as it stands in the text; null where there is none, or where nobody waits. */
  urgentWord: z.string().nullable(),
  hasAddress: z.boolean(),
  /** Somebody may wait there. False for what only a watch for another shop or a topic found. */
  hasClock: z.boolean(),
  /** The owner began to answer, and did not record it yet. */
  hasDraft: z.boolean(),
  /** What was answered last, shortened to one line; null where nothing was. */
  lastReply: z.object({ text: z.string(), saidAt: Instant }).nullable(),
  /** By their names. */
  tags: z.array(Tag),
  /** The owner wrote a note on it, or began to. */
  hasNote: z.boolean(),
});
export type MentionCard = z.infer<typeof MentionCard>;

export const Sighting = z.object({
  id: SightingId,
  feedId: FeedId,
  place: z.string(),
  address: z.string().nullable(),
  seenAt: Instant,
  /** The words of the card are those of this one: it can't be split off. */
  isFirst: z.boolean(),
});
export type Sighting = z.infer<typeof Sighting>;

/** Which words of a watch made it a mention, and where they stand; none where they were there only before an edit. */
export const MatchReason = z.object({
  watchId: WatchId,
  watchName: z.string(),
  words: z.array(z.string()),
  fields: z.array(z.enum(['title', 'text'])),
});
export type MatchReason = z.infer<typeof MatchReason>;

/** A step of a mention. One that leaves its state as it was put it off, took it up before its time, or is one more reply. */
export const MentionEvent = z.object({
  at: Instant,
  from: MentionState,
  to: MentionState,
  outcome: Outcome.nullable(),
  reason: z.string().nullable(),
  snoozedUntil: Instant.nullable(),
  /** A reply was recorded with it. */
  isReply: z.boolean(),
  commandId: CommandId.nullable(),
  /** The rule, in words, or the watch that did it by itself; null where the owner decided. */
  because: z.object({ kind: z.enum(['rule', 'watch']), says: z.string() }).nullable(),
});
export type MentionEvent = z.infer<typeof MentionEvent>;

export const Mention = MentionCard.extend({
  /** Null where the source gave none, as most short posts. */
  title: MarkedText.nullable(),
  text: TextTree,
  address: z.string().nullable(),
  publishedAt: Instant.nullable(),
  /** The first one first. */
  sightings: z.array(Sighting),
  /** Null where nothing was edited. */
  edits: MentionEdits.nullable(),
  reasons: z.array(MatchReason),
  /** The words that made its tone, as they stand in the text, the heaviest first; none for a neutral one. */
  toneWords: z.array(z.string()),
  /** The words for which it looks like what was put aside before, the heaviest first; none for one that does not. */
  unlikelyWords: z.array(z.string()),
  /** Its thread, while that is quiet. */
  quietThread: QuietThread.pick({ id: true, title: true, quietUntil: true }).nullable(),
  events: z.array(MentionEvent),
  /** The site it was said at, as a rule would name it. */
  site: z.string().nullable(),
  /** Who said it, as a rule would name them. */
  authorKey: z.string().nullable(),
});
export type Mention = z.infer<typeof Mention>;

export const MentionCounts = z.record(MentionView, z.int());
export type MentionCounts = z.infer<typeof MentionCounts>;

/** What a person types into the search, in the language of `parseSearch`. */
export const SearchText = z.string().max(500);

/** A view of the inbox or a saved one, and what is searched in it. */
export const MentionListing = z.object({
  view: MentionView,
  /** A saved view instead of that one; fails with NOT_FOUND. */
  savedViewId: SavedViewId.nullable().default(null),
  query: SearchText.default(''),
});
export type MentionListing = z.output<typeof MentionListing>;

export const MentionPage = z.object({
  cards: z.array(MentionCard),
  next: z.string().nullable(),
  /** How many a search finds, counted as far as a thousand; only with the first page of one. */
  found: z.object({ count: z.int(), hasMore: z.boolean() }).nullable(),
});
export type MentionPage = z.infer<typeof MentionPage>;

/** The states that a decision leads to: only a recorded reply makes "replied". */
export const DecidedState = MentionState.exclude(['replied']);
export type DecidedState = z.infer<typeof DecidedState>;

/** What the owner decides on mentions. */
export const DecisionOfOwner = z.object({
  to: DecidedState,
  outcome: Outcome.nullable().default(null),
  reason: Reason.nullable().default(null),
});
export type DecisionOfOwner = z.input<typeof DecisionOfOwner>;

export const mentions = {
  /**
   * A page of a view, of all in it or of what a search finds there: the best of the newest first. Without words to look for it
   * stands in the order of the view: newest arrival first; of Waiting, who waits longest; of Snoozed, what comes back next. What came back
   * from a snooze stands at the top of New, what is unlikely to concern us at its end. `before` is the `next` of the page
   * above; null ends the list.
   */
  list: procedure
    .input(
      MentionListing.extend({
        before: z.string().nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(MentionPage),
  counts: procedure.output(MentionCounts),
  get: procedure.input(z.object({ id: MentionId })).output(Mention),
  /**
   * Decides on mentions: they concern us (waiting), are not about us (dismissed), ended (closed, with the outcome), or are
   * open again (new). It ends a snooze.
   */
  decide: procedure
    .input(
      CommandInput.extend({ ids: z.array(MentionId).min(1).max(1000), ...DecisionOfOwner.shape })
        .refine(({ to, outcome }) => (to === 'closed') === (outcome !== null), {
          error: 'what is closed has an outcome, and nothing else has',
        })
        .refine(({ outcome, reason }) => outcome !== 'noReplyNeeded' || reason !== null, {
          error: 'that somebody needs no reply has a reason',
        }),
    )
    .output(CommandOutput),
  /** The reasons that were given lately for a decision, the most used first. */
  usedReasons: procedure
    .input(z.object({ to: DecidedState, outcome: Outcome.nullable() }))
    .output(z.array(z.string())),
  /** Puts off what is new or waiting until an instant to come, or takes it up again now (null). */
  snooze: procedure
    .input(
      CommandInput.extend({
        ids: z.array(MentionId).min(1).max(1000),
        until: Instant.nullable(),
        /** It comes back before that when it is seen in one more place. */
        wakesEarly: z.boolean().default(false),
      }),
    )
    .output(CommandOutput),
  /** Names of who spoke lately that begin with some words, the latest first. */
  authors: procedure.input(z.object({ begun: z.string().max(100) })).output(z.array(z.string())),
  /** Notes that mentions were open for a moment. It is no command, and changes no state. */
  markRead: procedure.input(z.object({ ids: z.array(MentionId).min(1).max(1000) })).output(z.void()),
  /** The kept versions of an edited mention, place by place, oldest first; none for one that was never edited. */
  versions: procedure.input(z.object({ id: MentionId })).output(z.array(MentionVersion)),
  /**
   * Makes one card of mentions that are the same. The one heard first stays, with the sightings of all; it waits if one of
   * them does, else it is what was decided on any.
   */
  join: procedure
    .input(CommandInput.extend({ ids: z.array(MentionId).min(2).max(50) }))
    .output(CommandOutput.extend({ id: MentionId })),
  /**
   * Makes a card of its own of a sighting that is something else; fails with SPLIT_FIRST for the one that the card is made
   * of. What was a card before it was joined comes back with all its sightings, as it was.
   */
  split: procedure
    .input(CommandInput.extend({ sightingId: SightingId }))
    .output(CommandOutput.extend({ id: MentionId })),
  /** Says how mentions were meant, whatever Earmark worked out; null lets that hold again. Earmark learns from it. */
  setTone: procedure
    .input(CommandInput.extend({ ids: z.array(MentionId).min(1).max(1000), tone: Tone.nullable() }))
    .output(CommandOutput),
};
