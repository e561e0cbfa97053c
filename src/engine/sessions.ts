import type { SessionId, WindowToEngine, WireData } from '#contract';
import type { Engine } from './createEngine.ts';
import type { HostPort } from './hostPort.ts';

type Session = { readonly receive: (data: WireData) => void; readonly end: () => void };

/** Keeps the conversations with the windows apart: each page of a window has its own, and its own numbers of requests. */
export function createSessions(
  engine: Engine,
  host: HostPort,
): { readonly receive: (message: WindowToEngine) => void } {
  const sessions = new Map<SessionId, Session>();

  function open(session: SessionId): void {
    const onData: ((data: unknown) => void)[] = [];
    const onEnd: (() => void)[] = [];
    engine.serve({
      postMessage: (data) =>
        host.post({ kind: 'relay', message: { kind: 'data', session, data: data as WireData } }),
      onMessage: { addListener: (listener) => onData.push(listener) },
      onDisconnect: { addListener: (listener) => onEnd.push(listener) },
    });
    sessions.set(session, {
      receive: (data) => {
        for (const listener of onData) listener(data);
      },
      end: () => {
        for (const listener of onEnd) listener();
      },
    });
  }

  return {
    receive: (message) => {
      switch (message.kind) {
        case 'open':
          if (!sessions.has(message.session)) open(message.session);
          break;
        case 'data':
          sessions.get(message.session)?.receive(message.data);
          break;
        case 'close':
          sessions.get(message.session)?.end();
          sessions.delete(message.session);
          break;
        default:
          message satisfies never;
      }
    },
  };
}
