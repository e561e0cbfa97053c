import type { CommandResult } from '../database/commands.ts';
import {
  addFeed,
  addFeeds,
  allowOwnNetwork,
  editFeed,
  pauseFeed,
  refuseOwnNetwork,
  removeFeed,
  renameFolder,
  resumeFeed,
} from '../feeds/commands.ts';
import {
  addFollowUp,
  closeFollowUp,
  editFollowUp,
  removeFollowUp,
  reopenFollowUp,
} from '../follow-ups/commands.ts';
import {
  addManualCheck,
  editManualCheck,
  removeManualCheck,
  visitManualCheck,
} from '../manual-checks/commands.ts';
import { decideMentions, setTone, snooze } from '../mentions/commands.ts';
import { joinMentions, splitSighting } from '../mentions/joinCommands.ts';
import { saveNote } from '../notes/commands.ts';
import { addPlaces } from '../places/commands.ts';
import { editReply, recordPost, recordReply, refusePost, removeReply } from '../replies/commands.ts';
import { addRule, removeRule } from '../rules/commands.ts';
import { addSavedReply, editSavedReply, removeSavedReply } from '../saved-replies/commands.ts';
import { addSavedView, editSavedView, moveSavedView, removeSavedView } from '../saved-views/commands.ts';
import {
  forgetTaughtTones,
  forgetTaughtTriage,
  saveBusiness,
  saveKeys,
  saveLook,
  saveUrgentWords,
  saveWaits,
} from '../settings/commands.ts';
import { forgetSignIn, saveSignIn } from '../sign-ins/commands.ts';
import { addTag, applyTag, editTag, mergeTags, removeTag } from '../tags/commands.ts';
import { hearThreadAgain, quietThread } from '../threads/commands.ts';
import { addWatch, editWatch, removeWatch } from '../watches/commands.ts';
import type { CommandContext } from './commandContext.ts';

/** Every command of the owner, by the name under which it is journaled. They run on the writer thread. */
export const commandList = {
  'feeds.add': addFeed,
  'feeds.addMany': addFeeds,
  'feeds.allowOwnNetwork': allowOwnNetwork,
  'feeds.edit': editFeed,
  'feeds.pause': pauseFeed,
  'feeds.refuseOwnNetwork': refuseOwnNetwork,
  'feeds.remove': removeFeed,
  'feeds.renameFolder': renameFolder,
  'feeds.resume': resumeFeed,
  'followUps.add': addFollowUp,
  'followUps.close': closeFollowUp,
  'followUps.edit': editFollowUp,
  'followUps.remove': removeFollowUp,
  'followUps.reopen': reopenFollowUp,
  'manualChecks.add': addManualCheck,
  'manualChecks.edit': editManualCheck,
  'manualChecks.remove': removeManualCheck,
  'manualChecks.visit': visitManualCheck,
  'mentions.decide': decideMentions,
  'mentions.join': joinMentions,
  'mentions.split': splitSighting,
  'mentions.setTone': setTone,
  'mentions.snooze': snooze,
  'notes.save': saveNote,
  'replies.edit': editReply,
  'replies.record': recordReply,
  'replies.recordPost': recordPost,
  'replies.refusePost': refusePost,
  'replies.remove': removeReply,
  'rules.add': addRule,
  'rules.remove': removeRule,
  'places.addMany': addPlaces,
  'savedReplies.add': addSavedReply,
  'savedReplies.edit': editSavedReply,
  'savedReplies.remove': removeSavedReply,
  'savedViews.add': addSavedView,
  'savedViews.edit': editSavedView,
  'savedViews.move': moveSavedView,
  'savedViews.remove': removeSavedView,
  'settings.saveBusiness': saveBusiness,
  'settings.forgetTaughtTones': forgetTaughtTones,
  'settings.forgetTaughtTriage': forgetTaughtTriage,
  'settings.saveKeys': saveKeys,
  'settings.saveLook': saveLook,
  'settings.saveUrgentWords': saveUrgentWords,
  'settings.saveWaits': saveWaits,
  'signIns.forget': forgetSignIn,
  'signIns.save': saveSignIn,
  'tags.add': addTag,
  'tags.apply': applyTag,
  'tags.edit': editTag,
  'tags.merge': mergeTags,
  'tags.remove': removeTag,
  'threads.hearAgain': hearThreadAgain,
  'threads.quiet': quietThread,
  'watches.add': addWatch,
  'watches.edit': editWatch,
  'watches.remove': removeWatch,
} satisfies Record<string, (context: CommandContext, input: never) => CommandResult>;

export type CommandName = keyof typeof commandList;
export type CommandInputOf<Name extends CommandName> = Parameters<(typeof commandList)[Name]>[1];
export type CommandResultOf<Name extends CommandName> = ReturnType<(typeof commandList)[Name]>;
