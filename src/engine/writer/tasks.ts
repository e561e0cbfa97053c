import type { Topic } from '#contract';
import { checkpointIfDue, takeOverCheckpoints } from '../database/checkpoints.ts';
import { type CommandResult, runCommand, runLongCommand } from '../database/commands.ts';
import { installJournal, readTouchedTopics } from '../database/journal.ts';
import { migrate } from '../database/migrate.ts';
import { openWriter, type WritableDatabase } from '../database/open.ts';
import { redoCommand, refuseOrphans, undoCommand } from '../database/undo.ts';
import { createIds } from '../ids.ts';
import { markLessonsStale } from '../lessons/rows.ts';
import { unpackPoll } from '../listening/packPolls.ts';
import { forgiveChecks, storeAbsence, storeHistory, storePolls } from '../listening/store.ts';
import { markRead } from '../mentions/readMarkRows.ts';
import { keepNoteDraft } from '../notes/commands.ts';
import { keepDraft } from '../replies/keepDraft.ts';
import { matchAgain, replayAndApplyBack } from '../rules/applyBack.ts';
import { deleteUnusedSignIns } from '../sign-ins/rows.ts';
import { releaseMentions } from '../threads/rows.ts';
import { saveTones } from '../tones/rows.ts';
import type { CommandContext, LongProgress, LongWork } from './commandContext.ts';
import { commandList } from './commandList.ts';
import { longCommandList } from './longCommandList.ts';
import type { WriterRequest, WriterTask } from './protocol.ts';
import { seedSample } from './seedSample.ts';

/** What a task comes to: its answer, and what the window has to read again. */
type TaskOutcome = { readonly result: unknown; readonly topics: readonly Topic[] };

export type WriterTasks = {
  /** Runs a task to its end. */
  readonly run: (request: WriterRequest) => TaskOutcome;
  /** Runs a task in steps, which tell how far it is; only a long command has more than one. */
  readonly runInSteps: (request: WriterRequest) => Generator<LongProgress, TaskOutcome>;
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
  function* runInSteps(request: WriterRequest) {
    const outcome =
      request.task.kind === 'longCommand'
        ? yield* runLongTask(database, request.at, request.task)
        : runTask(database, request.at, request.task);
    if (database.open) checkpointIfDue(database, false);
    return outcome;
  }
  return {
    run: (request) => {
      const steps = runInSteps(request);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    runInSteps,
    rest: () => checkpointIfDue(database, true),
  };
}

type LongTask = Extract<WriterTask, { readonly kind: 'longCommand' }>;

function* runLongTask(
  database: WritableDatabase,
  at: number,
  task: LongTask,
): Generator<LongProgress, TaskOutcome> {
  const context = { database, now: at, makeId: createIds(at) };
  const run = longCommandList[task.name] as (context: CommandContext, input: unknown) => LongWork;
  const result = yield* runLongCommand(database, { id: task.id, kind: task.name, at }, (command) =>
    run({ ...context, command }, task.input),
  );
  markLessonsStale(database);
  return { result, topics: readTouchedTopics(database, task.id) };
}

function runTask(database: WritableDatabase, at: number, task: Exclude<WriterTask, LongTask>): TaskOutcome {
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
      const way = task.kind === 'undo' ? 'back' : 'forth';
      const result = refuseOrphans(database, { way, id: task.id }, () =>
        replayAndApplyBack(database, () => {
          const replayed =
            task.kind === 'undo' ? undoCommand(database, task.id, at) : redoCommand(database, task.id);
          releaseMentions(database);
          return replayed;
        }),
      );
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
    case 'saveNoteDraft':
      return { result: null, topics: keepNoteDraft(context, task.draft) ? ['notes'] : [] };
    case 'markRead':
      // Nothing is announced: a list of unread ones must not lose the one that is being read.
      markRead(database, task.mentions);
      return { result: null, topics: [] };
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
