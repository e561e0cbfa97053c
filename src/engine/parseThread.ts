import { parentPort } from 'node:worker_threads';
import type { ListRequest } from './feed-lists/readInThread.ts';
import { readOpml } from './feed-lists/readOpml.ts';
import { type ReadRequest, readBody } from './listening/reading/readBody.ts';
import type { ThreadMessage } from './listening/reading/readerThread.ts';

const port = parentPort;
if (port === null) throw new Error('parseThread has to be started as a worker thread');

const say = (message: ThreadMessage): void => port.postMessage(message);

port.on('message', async (request: ReadRequest | ListRequest) => {
  if ('list' in request) return port.postMessage({ kind: 'list', outcome: readOpml(request.list) });
  say({ kind: 'read', outcome: await readBody(request) });
});

say({ kind: 'ready' });
