import { dirname } from 'node:path';
import type { Router } from '@orpc/server';
import type { contract } from '#contract';
import { listCommands } from './database/commandRows.ts';
import { readFileFacts } from './database/fileFacts.ts';
import { dateProcedures } from './dates/procedures.ts';
import { feedListProcedures } from './feed-lists/procedures.ts';
import { feedProcedures } from './feeds/procedures.ts';
import { followUpProcedures } from './follow-ups/procedures.ts';
import { implementer, type ProcedureContext } from './implementer.ts';
import { manualCheckProcedures } from './manual-checks/procedures.ts';
import { bulkProcedures } from './mentions/bulkProcedures.ts';
import { mentionProcedures } from './mentions/procedures.ts';
import { noteProcedures } from './notes/procedures.ts';
import { pictureProcedures } from './pictures/procedures.ts';
import { placeProcedures } from './places/procedures.ts';
import { replyProcedures } from './replies/procedures.ts';
import { ruleProcedures } from './rules/procedures.ts';
import { savedReplyProcedures } from './saved-replies/procedures.ts';
import { savedViewProcedures } from './saved-views/procedures.ts';
import { settingsProcedures } from './settings/procedures.ts';
import { signInProcedures } from './sign-ins/procedures.ts';
import { tagProcedures } from './tags/procedures.ts';
import { threadProcedures } from './threads/procedures.ts';
import { watchProcedures } from './watches/procedures.ts';

/** The contract, answered. A procedure without a handler does not compile. Its type is named, for written out it is too long. */
export const router: Router<typeof contract, ProcedureContext> = implementer.router({
  about: {
    get: implementer.about.get.handler(({ context: { about, database } }) => ({
      version: about.version,
      isSample: about.isSample,
      dataFolder: dirname(about.databaseFile),
      ...readFileFacts(database),
    })),
  },
  announcements: {
    listen: implementer.announcements.listen.handler(({ context, signal }) =>
      context.announcer.listen(signal),
    ),
  },
  bulk: bulkProcedures,
  commands: {
    undo: implementer.commands.undo.handler(({ context, input }) => context.writer.undo(input.commandId)),
    redo: implementer.commands.redo.handler(({ context, input }) => context.writer.redo(input.commandId)),
    list: implementer.commands.list.handler(({ context, input }) =>
      listCommands(context.database, input.limit),
    ),
  },
  dates: dateProcedures,
  feedLists: feedListProcedures,
  feeds: feedProcedures,
  followUps: followUpProcedures,
  manualChecks: manualCheckProcedures,
  mentions: mentionProcedures,
  notes: noteProcedures,
  replies: replyProcedures,
  rules: ruleProcedures,
  savedReplies: savedReplyProcedures,
  pictures: pictureProcedures,
  places: placeProcedures,
  savedViews: savedViewProcedures,
  settings: settingsProcedures,
  signIns: signInProcedures,
  tags: tagProcedures,
  threads: threadProcedures,
  watches: watchProcedures,
});
