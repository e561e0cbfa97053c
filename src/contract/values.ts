import { z } from 'zod';

/** An instant: whole milliseconds since 1970 in UTC. Fields that hold one end in `At`. */
export const Instant = z.int();

/** A calendar day in the shop's own zone, as `YYYY-MM-DD`. Fields that hold one end in `On`. */
export const Day = z.iso.date();

export const FeedId = z.uuid().brand<'FeedId'>();
export type FeedId = z.infer<typeof FeedId>;

export const WatchId = z.uuid().brand<'WatchId'>();
export type WatchId = z.infer<typeof WatchId>;

export const RuleId = z.uuid().brand<'RuleId'>();
export type RuleId = z.infer<typeof RuleId>;

export const MentionId = z.uuid().brand<'MentionId'>();
export type MentionId = z.infer<typeof MentionId>;

/** Names one appearance of a mention: its feed, and a hash of the entry's name in it. */
export const SightingId = z
  .string()
  .regex(/^[\da-f-]{36}:[\da-f]{32}$/)
  .brand<'SightingId'>();
export type SightingId = z.infer<typeof SightingId>;

export const ManualCheckId = z.uuid().brand<'ManualCheckId'>();
export type ManualCheckId = z.infer<typeof ManualCheckId>;

export const QuietThreadId = z.uuid().brand<'QuietThreadId'>();
export type QuietThreadId = z.infer<typeof QuietThreadId>;

export const ReplyId = z.uuid().brand<'ReplyId'>();
export type ReplyId = z.infer<typeof ReplyId>;

export const SavedReplyId = z.uuid().brand<'SavedReplyId'>();
export type SavedReplyId = z.infer<typeof SavedReplyId>;

export const FollowUpId = z.uuid().brand<'FollowUpId'>();
export type FollowUpId = z.infer<typeof FollowUpId>;

export const TagId = z.uuid().brand<'TagId'>();
export type TagId = z.infer<typeof TagId>;

export const NoteId = z.uuid().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

/** Names a post of the shop's own that was heard. */
export const OwnPostId = z.uuid().brand<'OwnPostId'>();
export type OwnPostId = z.infer<typeof OwnPostId>;

export const SavedViewId = z.uuid().brand<'SavedViewId'>();
export type SavedViewId = z.infer<typeof SavedViewId>;

/** Names one command of the owner. The window makes it, so that a repeated request is carried out once. */
export const CommandId = z.uuid().brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** A language by its code of ISO 639-1, as `de`. */
export const Language = z.string().regex(/^[a-z]{2}$/);

/** Names a file that the owner chose in the shell, which hands its bytes to the engine. */
export const FileToken = z.uuid().brand<'FileToken'>();
export type FileToken = z.infer<typeof FileToken>;

/** What every command of the owner carries. */
export const CommandInput = z.object({ commandId: CommandId });

/** What every command answers: the name to undo it by, and the words for its toast ("Not about you: …"). */
export const CommandOutput = z.object({ commandId: CommandId, label: z.string() });
export type CommandOutput = z.infer<typeof CommandOutput>;

/** An address of the web as a person types it; the engine decides whether it can be used. */
export const TypedAddress = z.string().trim().min(1).max(2048);
