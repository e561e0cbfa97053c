import type { WritableDatabase } from '../database/open.ts';
import type { MakeId } from '../ids.ts';

/** What a command works with, on the writer thread, inside its transaction. */
export type CommandContext = {
  readonly database: WritableDatabase;
  /** The command's own number, for events that name it. */
  readonly command: number;
  readonly now: number;
  readonly makeId: MakeId;
};
