import type { CommandResult } from '../database/commands.ts';
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

export type LongProgress = { readonly done: number; readonly total: number };

/** A command done in slices: between two of them the thread hears whether the owner wants to stop. */
export type LongWork = Generator<LongProgress, CommandResult>;
