import type { CommandResult } from '../database/commands.ts';
import { addFeed, addFeeds, editFeed, pauseFeed, removeFeed, resumeFeed } from '../feeds/commands.ts';
import { decideMentions } from '../mentions/commands.ts';
import { addRule, removeRule } from '../rules/commands.ts';
import { saveBusiness, saveLook } from '../settings/commands.ts';
import { addWatch, editWatch, removeWatch } from '../watches/commands.ts';
import type { CommandContext } from './commandContext.ts';

/** Every command of the owner, by the name under which it is journaled. They run on the writer thread. */
export const commandList = {
  'feeds.add': addFeed,
  'feeds.addMany': addFeeds,
  'feeds.edit': editFeed,
  'feeds.pause': pauseFeed,
  'feeds.remove': removeFeed,
  'feeds.resume': resumeFeed,
  'mentions.decide': decideMentions,
  'rules.add': addRule,
  'rules.remove': removeRule,
  'settings.saveBusiness': saveBusiness,
  'settings.saveLook': saveLook,
  'watches.add': addWatch,
  'watches.edit': editWatch,
  'watches.remove': removeWatch,
} satisfies Record<string, (context: CommandContext, input: never) => CommandResult>;

export type CommandName = keyof typeof commandList;
export type CommandInputOf<Name extends CommandName> = Parameters<(typeof commandList)[Name]>[1];
export type CommandResultOf<Name extends CommandName> = ReturnType<(typeof commandList)[Name]>;
