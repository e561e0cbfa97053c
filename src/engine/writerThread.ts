import { parentPort, workerData } from 'node:worker_threads';
import { EarmarkError } from './errors.ts';
import { describeFailure } from './writer/failure.ts';
import type {
  WriterMessage,
  WriterReply,
  WriterRequest,
  WriterTask,
  WriterThreadData,
} from './writer/protocol.ts';
import { createWriterTasks } from './writer/tasks.ts';

/** The thread that holds the only connection that writes: it opens the file, then does one task after the other. */
const port = parentPort;
if (!port) throw new Error('writerThread is started as a worker');
const reply = (message: WriterReply) => port.postMessage(message);

/** What the owner waits for goes first. */
const ownersTasks: ReadonlySet<WriterTask['kind']> = new Set(['command', 'longCommand', 'undo', 'redo']);
const urgent: WriterRequest[] = [];
const patient: WriterRequest[] = [];
const cancelled = new Set<number>();
let isWorking = false;
/** Batches of a poll come closer to each other. */
const restAfterMs = 500;
let restTimer: NodeJS.Timeout | undefined;

try {
  const tasks = createWriterTasks((workerData as WriterThreadData).databaseFile);
  const begin = (request: WriterRequest) => ({ request, steps: tasks.runInSteps(request) });
  let underWay: ReturnType<typeof begin> | null = null;

  const takeStep = ({ request: { id }, steps }: ReturnType<typeof begin>): boolean => {
    try {
      const step = cancelled.has(id) ? steps.throw(new EarmarkError('CANCELLED')) : steps.next();
      if (!step.done) {
        reply({ kind: 'progress', id, progress: step.value });
        return false;
      }
      reply({ kind: 'done', id, ...step.value });
    } catch (error) {
      reply({ kind: 'failed', id, failure: describeFailure(error) });
    }
    cancelled.delete(id);
    return true;
  };
  const workOn = () => {
    const next = underWay ? undefined : (urgent.shift() ?? patient.shift());
    if (next) underWay = begin(next);
    isWorking = underWay !== null;
    if (!underWay) {
      restTimer = setTimeout(tasks.rest, restAfterMs);
      return;
    }
    const { task } = underWay.request;
    if (takeStep(underWay)) {
      underWay = null;
      if (task.kind === 'close') return port.close();
    }
    // Between two steps messages come in, so that a command overtakes batches that wait, and a long one can be stopped.
    setImmediate(workOn);
  };
  port.on('message', (message: WriterMessage) => {
    if ('cancel' in message) {
      if (isWorking) cancelled.add(message.cancel);
      return;
    }
    clearTimeout(restTimer);
    (ownersTasks.has(message.task.kind) ? urgent : patient).push(message);
    if (!isWorking) {
      isWorking = true;
      setImmediate(workOn);
    }
  });
  reply({ kind: 'opened' });
} catch (error) {
  reply({ kind: 'notOpened', failure: describeFailure(error) });
  port.close();
}
