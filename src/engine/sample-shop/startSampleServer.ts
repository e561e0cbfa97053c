import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Clock, Resolve } from '../options.ts';
import { createSampleFeeds, type SampleFeeds } from './createSampleFeeds.ts';
import { createReplicaPlayer, isReplicaHost } from './replicas/playReplicas.ts';
import { createThrottle } from './replicas/searches.ts';
import type { SampleAnswer } from './types.ts';

const maxConnections = 64;
const maxHeaderBytes = 8 * 1024;
const requestTimeoutMs = 5_000;
const keepAliveTimeoutMs = 2_000;
const leastBytesToZip = 1024;

export type SampleServer = {
  readonly port: number;
  readonly resolve: Resolve;
  /** Cuts what is still connected. */
  readonly close: () => Promise<void>;
};

/**
 * Serves the sample's feeds to this machine only. `startedAt` is an instant; entries appear as `clock` passes them. Give
 * both fixed for a test. Rejects when the port can't be opened.
 */
export async function startSampleServer({
  startedAt,
  clock,
}: {
  readonly startedAt: number;
  readonly clock: Clock;
}): Promise<SampleServer> {
  const sample = createSampleFeeds({ startedAt });
  const playReplicas = createReplicaPlayer(startedAt);
  const throttle = createThrottle('burrow.example');
  const answer: SampleFeeds['answer'] = (request) => {
    const refusal = throttle(request.host, request.now);
    const own = refusal ?? sample.answer(request);
    return own.status === 404 ? (playReplicas(request) ?? own) : own;
  };
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: keepAliveTimeoutMs,
      connectionsCheckingInterval: requestTimeoutMs,
    },
    (request, response) => sendAnswer(request, response, answerMessage(request, answer, clock())),
  );
  server.maxConnections = maxConnections;
  // Among them are greetings of TLS: whoever tries https first is turned away at once.
  server.on('clientError', (_error, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = readPort(server);
  return {
    port,
    resolve: resolveExampleHosts(port),
    close: async () => {
      const closed = promisify(server.close.bind(server))();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Leads every name under `.example` and those of the services that are played to a loopback port, under an address that
 * counts as public; no other name is found, so that nothing leaves the machine.
 */
export function resolveExampleHosts(port: number): Resolve {
  return async (hostname) => {
    const isPlain = isReplicaHost(hostname);
    if (!isPlain && !hostname.endsWith('.example')) {
      throw Object.assign(new Error('The sample knows names under .example only'), { code: 'ENOTFOUND' });
    }
    return [
      { address: '93.184.216.34', dial: { address: '127.0.0.1', port, ...(isPlain ? { isPlain } : {}) } },
    ];
  };
}

function readPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sample server has no port');
  return address.port;
}

function answerMessage(request: IncomingMessage, answer: SampleFeeds['answer'], now: number): SampleAnswer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD', connection: 'close' }, body: new Uint8Array() };
  }
  return answer({
    host: (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    path: request.url ?? '/',
    now,
    ifNoneMatch: request.headers['if-none-match'] ?? null,
    ifModifiedSince: request.headers['if-modified-since'] ?? null,
  });
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: SampleAnswer): void {
  const isZipped =
    answer.body.length >= leastBytesToZip &&
    /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const body = isZipped ? gzipSync(answer.body) : answer.body;
  const length = answer.status === 304 ? {} : { 'content-length': body.length };
  const encoding = isZipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(answer.status, { ...answer.headers, ...length, ...encoding, vary: 'accept-encoding' });
  response.end(request.method === 'HEAD' ? undefined : body);
}
