import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './errors.ts';

/** What may have changed; the window reads again what it shows of it. */
export const Topic = z.enum([
  'mentions',
  'feeds',
  'watches',
  'settings',
  'manualChecks',
  'replies',
  'savedReplies',
  'followUps',
  'tags',
  'notes',
  'savedViews',
]);
export type Topic = z.infer<typeof Topic>;

export const announcements = {
  /** Goes on for as long as the window listens; each event names what changed since the last, after its commit. */
  listen: procedure.output(eventIterator(z.object({ topics: z.array(Topic) }))),
};
