import { changeMany } from '../mentions/bulkCommands.ts';
import type { CommandContext, LongWork } from './commandContext.ts';

/** Every command of the owner that may take long, by the name under which it is journaled. */
export const longCommandList = {
  'mentions.changeMany': changeMany,
} satisfies Record<string, (context: CommandContext, input: never) => LongWork>;

export type LongCommandName = keyof typeof longCommandList;
export type LongCommandInputOf<Name extends LongCommandName> = Parameters<(typeof longCommandList)[Name]>[1];
