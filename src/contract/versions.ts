import { z } from 'zod';
import { Instant, SightingId } from './values.ts';

/** How the words of a mention changed since they were first heard, in any of its places. */
export const MentionEdits = z.object({
  /** How many versions there are, the first and the newest included. */
  versionCount: z.int(),
  lastAt: Instant,
});
export type MentionEdits = z.infer<typeof MentionEdits>;

/** What an entry said at some time, as plain text. The first version and the newest nine are kept. */
export const MentionVersion = z.object({
  sightingId: SightingId,
  place: z.string(),
  /** 1 is the first; where some between are no longer kept, numbers are missing. */
  number: z.int(),
  /** When we saw it first. */
  seenAt: Instant,
  /** SHA-256 of title, line feed and text, as hex: shows that what is kept was not changed later. */
  sha: z.string(),
  title: z.string().nullable(),
  text: z.string(),
});
export type MentionVersion = z.infer<typeof MentionVersion>;
