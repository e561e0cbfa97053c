import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { MentionState } from './mentions.ts';
import { MarkedText } from './text.ts';
import { Instant, MentionId } from './values.ts';

/** Something that was said, as an example of what a change would do. */
export const PreviewCard = z.object({
  key: z.string(),
  /** Null for what is no mention (yet). */
  mentionId: MentionId.nullable(),
  state: MentionState.nullable(),
  author: z.string().nullable(),
  place: z.string(),
  headline: MarkedText,
  excerpt: MarkedText,
  saidAt: Instant,
});
export type PreviewCard = z.infer<typeof PreviewCard>;

/** How many there are, and the newest of them. */
export const PreviewGroup = z.object({ count: z.int(), cards: z.array(PreviewCard).max(20) });
export type PreviewGroup = z.infer<typeof PreviewGroup>;

/** What a change of watches or rules comes to in what is stored, as far as that was looked through by now. */
export const Preview = z.object({
  checkedCount: z.int(),
  totalCount: z.int(),
  isDone: z.boolean(),
  /** What the watch finds in what was heard in the last 90 days; each thing once, wherever it was said. */
  matching: PreviewGroup.extend({ places: z.array(z.object({ place: z.string(), count: z.int() })) }),
  /** Mentions that are found now and no longer would be, by what was decided on them: only undecided ones are moved. */
  hides: z.object({ decided: PreviewGroup, undecided: PreviewGroup, dismissed: PreviewGroup }),
  /** Mentions that stay found. */
  keptCount: z.int(),
  /** What is not found now and would be. */
  finds: PreviewGroup,
});
export type Preview = z.infer<typeof Preview>;

/** Goes on until all is looked through, or the caller stops it. */
export const previews = eventIterator(Preview);
