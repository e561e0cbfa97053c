import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Check } from './checks.ts';
import { FeedProblem, procedure } from './errors.ts';
import { Place, PlaceGroup, PlaceTemplate } from './places.ts';
import { CommandInput, CommandOutput, FeedId, Instant, TypedAddress } from './values.ts';

/**
 * waiting: never checked at its address; checking: right now; ok: heard well; quiet: it says little; late: silent for longer
 * than is usual for it; broken: checks keep failing, see the problem; ended: its server says it is gone; paused: the owner
 * wants no checks. Feeds that are ok, quiet or late may have failed once; then the problem is there too.
 */
export const FeedState = z.enum(['waiting', 'checking', 'ok', 'quiet', 'late', 'broken', 'ended', 'paused']);
export type FeedState = z.infer<typeof FeedState>;

/** How many stretches of time `Feed.activity` holds, and how long each is. */
export const activityStretches = 14;
export const activityStretchMs = 4 * 24 * 60 * 60 * 1000;

/** A folder is its name; one within another is `News / Local`. */
export const FolderName = z.string().trim().min(1).max(200);

/** What the owner may change of a feed. */
export const FeedDetails = z.object({
  title: z.string().trim().min(1).max(200),
  address: TypedAddress,
  folder: FolderName.nullable(),
});
export type FeedDetails = z.infer<typeof FeedDetails>;

export const Feed = z.object({
  id: FeedId,
  title: z.string(),
  address: z.string(),
  folder: FolderName.nullable(),
  /** Since when the owner wants no checks. */
  pausedAt: Instant.nullable(),
  /** A name and a password are kept for it. */
  hasSignIn: z.boolean(),
  /** The owner allowed to ask it although it is in the own network. */
  hasOwnNetworkConsent: z.boolean(),
  siteAddress: z.string().nullable(),
  addedAt: Instant,
  state: FeedState,
  problem: FeedProblem.nullable(),
  /** Since when every check has failed, and how many that are. */
  brokenSinceAt: Instant.nullable(),
  failureCount: z.int(),
  lastCheckedAt: Instant.nullable(),
  lastSucceededAt: Instant.nullable(),
  nextCheckAt: Instant.nullable(),
  /** When it said its newest; null before it said anything. */
  lastSaidAt: Instant.nullable(),
  /** How long it usually is silent; null while that is unknown. */
  usualGapMs: z.int().nullable(),
  /** How long it may be silent before that is unusual; null while that is unknown, and for searches. */
  lateAfterMs: z.int().nullable(),
  /** What kind of place it is, as far as its recipe tells. */
  group: PlaceGroup.nullable(),
  /** It only answers what it is asked for, so its silence says nothing. */
  isSearch: z.boolean(),
  /** How many entries its last good answer held; null before the first. */
  lastEntryCount: z.int().nullable(),
  /** The recipe that made it; null for an address that was given. */
  template: PlaceTemplate.nullable(),
  /** Its server asked to be left alone until the next check. That is no fault: it may be asked only so often. */
  isHeldOff: z.boolean(),
  mentionCount: z.int(),
  /** Entries published in each of the last fourteen stretches of four days, oldest first. */
  activity: z.array(z.int()),
});
export type Feed = z.infer<typeof Feed>;

/** A feed found at an address the owner typed, already read once. */
export const FoundFeed = z.object({
  address: z.string(),
  title: z.string(),
  siteAddress: z.string().nullable(),
  entryCount: z.int(),
  latest: z.array(z.object({ title: z.string(), publishedAt: Instant.nullable() })),
  /** The feed is listened to already. */
  isKnown: z.boolean(),
  /** What it is, where its address gave that away. */
  place: Place.nullable(),
});
export type FoundFeed = z.infer<typeof FoundFeed>;

export const feeds = {
  list: procedure.output(z.array(Feed)),
  /** Whether this computer seems to be without network: then nothing is heard, and no feed is to blame. */
  isOffline: procedure.output(z.boolean()),
  /** The last twenty checks of a feed, newest first, those that were left out among them. Fails with NOT_FOUND. */
  checks: procedure.input(z.object({ id: FeedId })).output(z.array(Check)),
  /** Looks for feeds at the address of a feed or of a site. Fails with FEED_NOT_HEARD or PLACE_DEAF. */
  find: procedure.input(z.object({ address: TypedAddress })).output(z.array(FoundFeed)),
  /**
   * Starts listening to a feed. What its first answer holds is "before you started". One in the owner's own network needs
   * consent. Fails with FEED_KNOWN or FEED_NOT_HEARD.
   */
  add: procedure
    .input(
      CommandInput.extend({
        address: TypedAddress,
        title: z.string().trim().max(200),
        siteAddress: TypedAddress.nullable(),
        allowsOwnNetwork: z.boolean().optional(),
      }),
    )
    .output(CommandOutput.extend({ id: FeedId })),
  /**
   * Changes what a feed is called, where it is asked for and in which folder it lies. Under a changed address its mentions
   * stay, and what was heard before never comes back as new. Fails with FEED_KNOWN or FEED_NOT_HEARD.
   */
  edit: procedure
    .input(
      CommandInput.extend({
        id: FeedId,
        details: FeedDetails,
        allowsOwnNetwork: z.boolean().optional(),
      }),
    )
    .output(CommandOutput),
  /** Allows a feed to be asked although it is in the own network: it, at its host and port, and nothing else there. */
  allowOwnNetwork: procedure.input(CommandInput.extend({ id: FeedId })).output(CommandOutput),
  refuseOwnNetwork: procedure.input(CommandInput.extend({ id: FeedId })).output(CommandOutput),
  /** Gives a folder, and those within it, another name; without one its places lie in none, and the inner folders on top. */
  renameFolder: procedure
    .input(CommandInput.extend({ from: FolderName, to: FolderName.nullable() }))
    .output(CommandOutput),
  /** No checks until it is resumed. */
  pause: procedure.input(CommandInput.extend({ id: FeedId })).output(CommandOutput),
  resume: procedure.input(CommandInput.extend({ id: FeedId })).output(CommandOutput),
  /** Stops listening to a feed; its mentions stay. */
  remove: procedure.input(CommandInput.extend({ id: FeedId })).output(CommandOutput),
  /** Checks a feed now and answers when that is done, with the feed as it is then. A paused one is left alone. */
  checkNow: procedure.input(z.object({ id: FeedId })).output(Feed),
  /** Checks all that are not paused or ended, politely, and tells how far it has got. Who stops listening calls it off. */
  checkAll: procedure.output(eventIterator(z.object({ checkedCount: z.int(), totalCount: z.int() }))),
};
