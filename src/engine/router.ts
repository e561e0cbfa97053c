import { dirname } from 'node:path';
import { readFileFacts } from './database/fileFacts.ts';
import { dateProcedures } from './dates/procedures.ts';
import { feedListProcedures } from './feed-lists/procedures.ts';
import { feedProcedures } from './feeds/procedures.ts';
import { implementer } from './implementer.ts';
import { manualCheckProcedures } from './manual-checks/procedures.ts';
import { mentionProcedures } from './mentions/procedures.ts';
import { placeProcedures } from './places/procedures.ts';
import { ruleProcedures } from './rules/procedures.ts';
import { settingsProcedures } from './settings/procedures.ts';
import { signInProcedures } from './sign-ins/procedures.ts';
import { threadProcedures } from './threads/procedures.ts';
import { watchProcedures } from './watches/procedures.ts';

/** The contract, answered. A procedure without a handler does not compile. */
export const router = implementer.router({
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
  commands: {
    undo: implementer.commands.undo.handler(({ context, input }) => context.writer.undo(input.commandId)),
  },
  dates: dateProcedures,
  feedLists: feedListProcedures,
  feeds: feedProcedures,
  manualChecks: manualCheckProcedures,
  mentions: mentionProcedures,
  rules: ruleProcedures,
  places: placeProcedures,
  settings: settingsProcedures,
  signIns: signInProcedures,
  threads: threadProcedures,
  watches: watchProcedures,
});
