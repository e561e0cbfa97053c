import type { CommandResult } from '../database/commands.ts';
import { changeMany } from '../mentions/bulkCommands.ts';
import type { CommandContext } from './commandContext.ts';

export type LongProgress = { readonly done: number; readonly total: number };

/** A command done in slices: between two of them the thread hears whether the owner wants to stop. */
export type LongWork = Generator<LongProgress, CommandResult>;

/** Every command of the owner that may take long, by the name under which it is journaled. */
export const longCommandList = {
  'mentions.changeMany': changeMany,
} satisfies Record<string, (context: CommandContext, input: never) => LongWork>;

export type LongCommandName = keyof typeof longCommandList;
export type LongCommandInputOf<Name extends LongCommandName> = Parameters<(typeof longCommandList)[Name]>[1];
