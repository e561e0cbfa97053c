import { parentPort, workerData } from 'node:worker_threads';
import { describeFailure } from './writer/failure.ts';
import type { WriterReply, WriterRequest, WriterTask, WriterThreadData } from './writer/protocol.ts';
import { createWriterTasks } from './writer/tasks.ts';

/** The thread that holds the only connection that writes: it opens the file, then does one task after the other. */
const port = parentPort;
if (!port) throw new Error('writerThread is started as a worker');
const reply = (message: WriterReply) => port.postMessage(message);

/** What the owner waits for goes first. */
const ownersTasks: ReadonlySet<WriterTask['kind']> = new Set(['command', 'undo', 'redo']);
const urgent: WriterRequest[] = [];
const patient: WriterRequest[] = [];
let isWorking = false;
/** Batches of a poll come closer to each other. */
const restAfterMs = 500;
let restTimer: NodeJS.Timeout | undefined;

try {
  const tasks = createWriterTasks((workerData as WriterThreadData).databaseFile);
  const workOn = () => {
    const request = urgent.shift() ?? patient.shift();
    isWorking = request !== undefined;
    if (!request) {
      restTimer = setTimeout(tasks.rest, restAfterMs);
      return;
    }
    try {
      const { result, topics } = tasks.run(request);
      reply({ kind: 'done', id: request.id, result, topics });
    } catch (error) {
      reply({ kind: 'failed', id: request.id, failure: describeFailure(error) });
    }
    if (request.task.kind === 'close') return port.close();
    // Between two tasks messages come in, so that a command overtakes batches that wait.
    setImmediate(workOn);
  };
  port.on('message', (request: WriterRequest) => {
    const isOwners = ownersTasks.has(request.task.kind);
    clearTimeout(restTimer);
    (isOwners ? urgent : patient).push(request);
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
