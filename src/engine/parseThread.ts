import { parentPort } from 'node:worker_threads';
import { type ReadRequest, readBody } from './listening/reading/readBody.ts';
import type { ThreadMessage } from './listening/reading/readerThread.ts';

const port = parentPort;
if (port === null) throw new Error('parseThread has to be started as a worker thread');

const say = (message: ThreadMessage): void => port.postMessage(message);

port.on('message', async (request: ReadRequest) => {
  say({ kind: 'read', outcome: await readBody(request) });
});

say({ kind: 'ready' });
