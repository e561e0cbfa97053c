import { oc } from '@orpc/contract';
import { z } from 'zod';

/** Why a feed could not be heard. The window turns each into a sentence with what to do. */
export const FeedProblemCode = z.enum([
  'addressNotValid',
  'addressRefused',
  'nameNotFound',
  'serverUnreachable',
  'connectionLost',
  'timedOut',
  'certificateNotValid',
  'answerNotValid',
  'redirectLoop',
  'redirectNotValid',
  'tooLarge',
  'signInNeeded',
  'notFound',
  'gone',
  'tooManyRequests',
  'serverError',
  'requestRefused',
  'notAFeed',
  'unreadable',
  'charsetUnknown',
  'readerStopped',
]);
export type FeedProblemCode = z.infer<typeof FeedProblemCode>;

export const FeedProblem = z.object({
  code: FeedProblemCode,
  /** The HTTP status, where the server answered with one. */
  status: z.int().optional(),
});
export type FeedProblem = z.infer<typeof FeedProblem>;

/**
 * The closed list of expected failures of a procedure. Anything else is a fault of Earmark itself: it is logged
 * with its cause and crosses as INTERNAL_SERVER_ERROR.
 */
export const errorMap = {
  /** What was asked for is not there (any more). */
  NOT_FOUND: {
    data: z.object({
      what: z.enum([
        'picture',
        'feed',
        'watch',
        'rule',
        'mention',
        'sighting',
        'command',
        'manual check',
        'thread',
        'reply',
        'saved reply',
        'follow-up',
        'post',
        'tag',
        'note',
        'saved view',
      ]),
    }),
  },
  /** The address is already listened to. */
  FEED_KNOWN: { data: z.object({ title: z.string() }) },
  /** Nothing could be heard at an address the owner typed. */
  FEED_NOT_HEARD: { data: z.object({ problem: FeedProblem }) },
  /** A file is no list of feeds, takes too much to be read, or is not at hand any more. */
  LIST_NOT_READ: { data: z.object({ reason: z.enum(['notAList', 'tooLarge', 'tooMuch', 'gone']) }) },
  /** A picture can't be reached, is none that is shown, or is too large. */
  PICTURE_NOT_SHOWN: { data: z.object({ reason: z.enum(['notReached', 'notAPicture', 'tooLarge']) }) },
  /** There is no keychain to keep a password in, or it would be sent unencrypted without the owner's leave. */
  SIGN_IN_NOT_KEPT: { data: z.object({ reason: z.enum(['noKeychain', 'unencrypted']) }) },
  /** No program can listen at this place; people have to look there themselves. */
  PLACE_DEAF: { data: z.object({ name: z.string() }) },
  /** A watch needs a word to listen for. */
  WATCH_WITHOUT_WORDS: {},
  /** The sighting that a card is made of can't be split off from it. */
  SPLIT_FIRST: {},
  /** What is put off has to come back at an instant to come. */
  IN_THE_PAST: {},
  /** What stands alone has no thread that could be quiet. */
  NO_THREAD: {},
  /** The link of a reply is none that Earmark would open: http and https only, and none that misleads. */
  LINK_NOT_ALLOWED: {},
  /** Another tag has this name, whatever its case and accents. */
  TAG_KNOWN: { data: z.object({ id: z.string(), name: z.string() }) },
  /** A promise ends kept, kept late, changed or broken; any other follow-up done or dropped. */
  OUTCOME_NOT_FITTING: {},
  /** There is no command left to take back. */
  NOTHING_TO_UNDO: {},
  /** Too much was done since for this command to be taken back. */
  UNDO_TOO_OLD: {},
  /** Nothing was taken back that could be done again, or something new was done since. */
  NOTHING_TO_REDO: {},
  /** A later command touched the same things; that one has to be undone first. */
  UNDO_BLOCKED: { data: z.object({ by: z.string() }) },
  /** What this command builds on was taken back too; that has to be done again first. */
  REDO_BLOCKED: { data: z.object({ by: z.string() }) },
  /** The owner stopped it; nothing was changed. */
  CANCELLED: {},
  /** The disk is full; nothing was changed. */
  DISK_FULL: {},
  /** The data folder can't be written to; nothing was changed. */
  DATA_READ_ONLY: {},
  /** The file was written by a newer Earmark; it was left untouched. */
  DATA_TOO_NEW: { data: z.object({ found: z.int(), known: z.int() }) },
  /** The file is damaged; it was left untouched. */
  DATA_DAMAGED: {},
  /** Another program holds the data folder. */
  DATA_LOCKED: {},
  /** The engine went away in the middle of a request; the same request may be sent again. */
  ENGINE_GONE: {},
} as const;

export type ErrorCode = keyof typeof errorMap;
export type ErrorData<Code extends ErrorCode> = (typeof errorMap)[Code] extends {
  data: infer Schema extends z.ZodType;
}
  ? z.infer<Schema>
  : undefined;

/** The base of every procedure of the contract. */
export const procedure = oc.errors(errorMap);
