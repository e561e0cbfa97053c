import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Resolve } from '../../src/engine/options.ts';
import { createReplicaPlayer } from '../../src/engine/sample-shop/replicas/playReplicas.ts';
import { resolveExampleHosts } from '../../src/engine/sample-shop/startSampleServer.ts';

/** What a place answers: a body with status 200, more than that, or whatever a function does. */
export type ServedAnswer =
  | string
  | Uint8Array
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

type ReceivedRequest = { readonly place: string; readonly headers: IncomingHttpHeaders };

export type FeedServer = {
  readonly port: number;
  /** Every name under `.example` leads here; no other name exists. */
  readonly resolve: Resolve;
  /** Says what a place answers, as `bakery.example/feed.xml?page=2`. Other places answer 404. */
  readonly serve: (place: string, answer: ServedAnswer) => void;
  /** From now on, the real services that have a replica are played; what they say was said around `startedAt`. */
  readonly playServices: (startedAt: number, clock: () => number) => void;
  /** All requests so far, in their order. */
  readonly requests: readonly ReceivedRequest[];
  /** How often anybody has connected, whether they asked for something or not. */
  readonly countConnections: () => number;
  readonly close: () => Promise<void>;
};

/** Starts a real HTTP server on 127.0.0.1 that plays the servers of the world. */
export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, ServedAnswer>();
  const requests: ReceivedRequest[] = [];
  let connectionCount = 0;
  let playService: (request: IncomingMessage, host: string) => ServedAnswer | null = () => null;

  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const place = `${host}${request.url}`;
    requests.push({ place, headers: request.headers });
    const answer = answers.get(place) ?? playService(request, host) ?? { status: 404, body: 'Not here' };
    if (typeof answer === 'function') answer(request, response);
    else sendAnswer(answer, response);
  });
  server.on('connection', () => {
    connectionCount += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    port,
    resolve: resolveExampleHosts(port),
    serve: (place, answer) => answers.set(place, answer),
    playServices: (startedAt, clock) => {
      const play = createReplicaPlayer(startedAt);
      playService = ({ url = '/' }, host) =>
        play({ host, path: url, now: clock(), ifNoneMatch: null, ifModifiedSince: null });
    },
    requests,
    countConnections: () => connectionCount,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function sendAnswer(
  answer: Exclude<ServedAnswer, (...args: never[]) => unknown>,
  response: ServerResponse,
): void {
  const isBody = typeof answer === 'string' || answer instanceof Uint8Array;
  const { status = 200, headers = {}, body = '' } = isBody ? { body: answer } : answer;
  response.writeHead(status, headers);
  response.end(body);
}
