import type { DecidedState, MentionId } from '#contract';
import type { ReadableDatabase } from '../../src/engine/database/open.ts';

/** A shop with an Earmark that listens when it is told what time it is. */
export type Shop = {
  readonly database: ReadableDatabase;
  /** Checks every feed that is due. */
  readonly listen: (now: number) => Promise<void>;
  readonly decide: (ids: readonly MentionId[], to: DecidedState, now: number) => Promise<void>;
  readonly close: () => Promise<void>;
};
