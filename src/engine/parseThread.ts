import { parentPort } from 'node:worker_threads';
import { compileListening, type ListeningFor } from './listening/describeEntry.ts';
import { hearBody } from './listening/hearBody.ts';
import { readBody } from './listening/reading/readBody.ts';
import type { ThreadMessage, ThreadRequest } from './listening/reading/readerThread.ts';

const port = parentPort;
if (port === null) throw new Error('parseThread has to be started as a worker thread');

/** Of the last request that brought words along. */
let listeningFor: ListeningFor = compileListening({ watches: [], ownHandles: [] });

port.on('message', async ({ body, hearing }: ThreadRequest) => {
  if (hearing === null) return say({ kind: 'read', outcome: await readBody(body) }, []);
  if (hearing.newSpec !== null) listeningFor = compileListening(hearing.newSpec);
  const outcome = await hearBody(body, hearing.feed, listeningFor);
  say({ kind: 'read', outcome }, outcome.kind === 'heard' ? [outcome.entries.bytes.buffer] : []);
});

function say(message: ThreadMessage, handedOver: readonly ArrayBuffer[]): void {
  port?.postMessage(message, handedOver);
}

say({ kind: 'ready' }, []);
