import type { Topic } from '#contract';
import { checkpointIfDue, takeOverCheckpoints } from '../database/checkpoints.ts';
import { type CommandResult, runCommand } from '../database/commands.ts';
import { installJournal, readTouchedTopics } from '../database/journal.ts';
import { migrate } from '../database/migrate.ts';
import { openWriter, type WritableDatabase } from '../database/open.ts';
import { redoCommand, undoCommand } from '../database/undo.ts';
import { createIds } from '../ids.ts';
import { markLessonsStale } from '../lessons/rows.ts';
import { unpackPoll } from '../listening/packPolls.ts';
import { forgiveChecks, storeAbsence, storeHistory, storePolls } from '../listening/store.ts';
import { keepDraft } from '../replies/keepDraft.ts';
import { matchAgain, replayAndApplyBack } from '../rules/applyBack.ts';
import { deleteUnusedSignIns } from '../sign-ins/rows.ts';
import { releaseMentions } from '../threads/rows.ts';
import { saveTones } from '../tones/rows.ts';
import type { CommandContext } from './commandContext.ts';
import { commandList } from './commandList.ts';
import type { WriterRequest } from './protocol.ts';
import { seedSample } from './seedSample.ts';

/** What a task comes to: its answer, and what the window has to read again. */
type TaskOutcome = { readonly result: unknown; readonly topics: readonly Topic[] };

export type WriterTasks = {
  readonly run: (request: WriterRequest) => TaskOutcome;
  /** To be called when nothing was asked for a while. */
  readonly rest: () => void;
};

/** Opens the file for writing and brings its schema up to date; then runs tasks, each in one transaction. */
export function createWriterTasks(databaseFile: string): WriterTasks {
  const database = openWriter(databaseFile);
  try {
    takeOverCheckpoints(database);
    migrate(database);
    installJournal(database);
    deleteUnusedSignIns(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    run: (request) => {
      const outcome = runTask(database, request);
      if (database.open) checkpointIfDue(database, false);
      return outcome;
    },
    rest: () => checkpointIfDue(database, true),
  };
}

function runTask(database: WritableDatabase, { at, task }: WriterRequest): TaskOutcome {
  const context = { database, now: at, makeId: createIds(at) };
  switch (task.kind) {
    case 'command': {
      const run = commandList[task.name] as (context: CommandContext, input: unknown) => CommandResult;
      const result = runCommand(database, { id: task.id, kind: task.name, at }, (command) =>
        run({ ...context, command }, task.input),
      );
      markLessonsStale(database);
      return { result, topics: readTouchedTopics(database, task.id) };
    }
    case 'undo':
    case 'redo': {
      const result = replayAndApplyBack(database, () => {
        const replayed =
          task.kind === 'undo' ? undoCommand(database, task.id, at) : redoCommand(database, task.id);
        releaseMentions(database);
        return replayed;
      });
      markLessonsStale(database);
      return { result, topics: readTouchedTopics(database, result.commandId) };
    }
    case 'storePolls': {
      const stored = storePolls(context, task.polls.map(unpackPoll));
      const { newMentionCount, editedMentionCount, wokenMentionCount } = stored;
      return {
        result: newMentionCount,
        topics: heardTopics(newMentionCount + editedMentionCount + wokenMentionCount),
      };
    }
    case 'forgiveChecks':
      forgiveChecks(context, task.checks);
      return { result: null, topics: task.checks.length > 0 ? ['feeds'] : [] };
    case 'storeAbsence':
      return { result: null, topics: storeAbsence(context, task.absence) ? ['feeds'] : [] };
    case 'storeHistory': {
      const newMentionCount = storeHistory(context, matchAgain(database, task.entries));
      markLessonsStale(database);
      return { result: newMentionCount, topics: heardTopics(newMentionCount) };
    }
    case 'saveTones': {
      const changedCount = saveTones(database, task.mentions, task.pass);
      return { result: null, topics: changedCount > 0 ? ['mentions'] : [] };
    }
    case 'saveDraft':
      return { result: null, topics: keepDraft(context, task.mention, task.draft) ? ['mentions'] : [] };
    case 'seedSample':
      seedSample(context, task.seed);
      return { result: null, topics: ['feeds', 'manualChecks', 'settings', 'watches'] };
    case 'close':
      database.pragma('optimize');
      database.close();
      return { result: null, topics: [] };
    default:
      return task satisfies never;
  }
}

function heardTopics(changedMentionCount: number): readonly Topic[] {
  return changedMentionCount > 0 ? ['feeds', 'mentions', 'watches'] : ['feeds'];
}
