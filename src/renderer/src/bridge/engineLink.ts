import { type ClientContext, type ClientLink, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { EarmarkBridge, EngineStatus, WireData } from '#contract';

type Context = Record<never, never> & ClientContext;

/** One conversation with one life of the engine. */
type Session = {
  readonly link: ClientLink<Context>;
  readonly isOver: () => boolean;
  readonly end: () => void;
};

export type EngineLink = ClientLink<Context> & {
  readonly readStatus: () => EngineStatus;
  /** Calls at each change of the status; answers a function that ends it. */
  readonly onStatus: (listener: () => void) => () => void;
  /** Calls each time that a life of the engine can be talked to, with a function that says whether it is over. */
  readonly onSession: (listener: (isOver: () => boolean) => void) => void;
};

function openSession(bridge: EarmarkBridge): Session {
  const id = crypto.randomUUID();
  const stopListening: (() => void)[] = [];
  const disconnected: (() => void)[] = [];
  let isOver = false;
  const link = new RPCLink<Context>({
    port: {
      postMessage: (data: WireData) => bridge.postToEngine({ kind: 'data', session: id, data }),
      onMessage: {
        addListener: (listener) => {
          stopListening.push(
            bridge.onEngineMessage((message) => {
              if (message.session === id) listener(message.data);
            }),
          );
        },
      },
      onDisconnect: { addListener: (listener) => disconnected.push(listener) },
    },
  });
  bridge.postToEngine({ kind: 'open', session: id });
  return {
    link,
    isOver: () => isOver,
    end: () => {
      isOver = true;
      for (const stop of stopListening) stop();
      for (const listener of disconnected) listener();
      bridge.postToEngine({ kind: 'close', session: id });
    },
  };
}

/** Waits for a promise, or rejects with the signal's reason when that comes first. */
function waitUnlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

async function callInSession(session: Session, ...call: Parameters<ClientLink<Context>['call']>) {
  try {
    if (!session.isOver()) return await session.link.call(...call);
  } catch (error) {
    const [, , { signal }] = call;
    if (!session.isOver() || signal?.aborted) throw error;
  }
  throw new ORPCError('ENGINE_GONE', { defined: true });
}

/**
 * The link to the engine through all of its lives. A call made while there is none waits for the next one; a call that
 * was under way when the engine went away fails with ENGINE_GONE.
 */
export function createEngineLink(bridge: EarmarkBridge): EngineLink {
  let status: EngineStatus = { state: 'starting' };
  let session: Session | null = null;
  let upcoming = Promise.withResolvers<Session>();
  const statusListeners = new Set<() => void>();
  const sessionListeners = new Set<(isOver: () => boolean) => void>();

  bridge.onEngineStatus((next) => {
    if (session) {
      upcoming = Promise.withResolvers();
      session.end();
      session = null;
    }
    if (next.state === 'ready') {
      session = openSession(bridge);
      upcoming.resolve(session);
      for (const listener of sessionListeners) listener(session.isOver);
    }
    status = next;
    for (const listener of statusListeners) listener();
  });

  return {
    call: async (path, input, options) =>
      callInSession(await waitUnlessAborted(upcoming.promise, options.signal), path, input, options),
    readStatus: () => status,
    onStatus: (listener) => {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    onSession: (listener) => {
      sessionListeners.add(listener);
      if (session) listener(session.isOver);
    },
  };
}
