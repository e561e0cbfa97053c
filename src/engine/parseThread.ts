import { parentPort } from 'node:worker_threads';
import type { ListRequest } from './feed-lists/readInThread.ts';
import { readOpml } from './feed-lists/readOpml.ts';
import { compileListening, type ListeningFor } from './listening/describeEntry.ts';
import { hearBody } from './listening/hearBody.ts';
import { readBody } from './listening/reading/readBody.ts';
import type { ThreadMessage, ThreadRequest } from './listening/reading/readerThread.ts';
import { noToneWords } from './listening/tone/readTone.ts';

const port = parentPort;
if (port === null) throw new Error('parseThread has to be started as a worker thread');

/** Of the last request that brought words along. */
let listeningFor: ListeningFor = compileListening({
  watches: [],
  rules: [],
  ownHandles: [],
  tone: noToneWords,
});

port.on('message', async (request: ThreadRequest | ListRequest) => {
  if ('list' in request) return port.postMessage({ kind: 'list', outcome: readOpml(request.list) });
  const { body, hearing } = request;
  if (hearing === null) return say({ kind: 'read', outcome: await readBody(body) }, []);
  if (hearing.newSpec !== null) listeningFor = compileListening(hearing.newSpec);
  const outcome = await hearBody(body, hearing.feed, listeningFor);
  say({ kind: 'read', outcome }, outcome.kind === 'heard' ? [outcome.entries.bytes.buffer] : []);
});

function say(message: ThreadMessage, handedOver: readonly ArrayBuffer[]): void {
  port?.postMessage(message, handedOver);
}

say({ kind: 'ready' }, []);
