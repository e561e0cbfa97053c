import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { channels, type SessionId, type ShellEvent } from '#contract';
import type { EngineProcess } from './engineProcess.ts';
import { type Home, isTrustedSender, type Sender } from './home.ts';
import type { Log } from './log.ts';
import { readMessage } from './messages.ts';
import type { ShellHandlers } from './shellCalls.ts';

export type RelayOptions = {
  readonly contents: WebContents;
  readonly home: Home;
  readonly engine: EngineProcess;
  readonly shellHandlers: ShellHandlers;
  readonly log: Log;
};

/**
 * Passes messages between the window and the engine, and the window's calls to the shell. The only place where the shell
 * hears a window: every message is checked for its sender and its shape before anything is done with it.
 */
export function startRelay({ contents, home, engine, shellHandlers, log }: RelayOptions): void {
  const countRefusal = createRefusalCount(log);
  const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const isGood = isTrustedSender(describeSender(event), contents.id, home);
    if (!isGood) countRefusal('sender');
    return isGood;
  };
  relayEngine({ contents, engine, isTrusted, countRefusal });

  ipcMain.on(channels.engineStatus, (event) => {
    if (isTrusted(event)) send(contents, channels.engineStatus, engine.getStatus());
  });
  ipcMain.handle(channels.shellCall, async (event, name: unknown, input: unknown) => {
    if (!isTrusted(event)) throw new Error('Refused');
    const handler = findHandler(shellHandlers, name);
    if (handler === null) {
      countRefusal('shape');
      throw new Error('Refused');
    }
    return handler(input);
  });
}

/** Tells the window what was chosen in the menu. */
export function sendShellEvent(contents: WebContents, event: ShellEvent): void {
  send(contents, channels.shellEvent, event);
}

type EngineRelayOptions = Pick<RelayOptions, 'contents' | 'engine'> & {
  readonly isTrusted: (event: IpcMainEvent) => boolean;
  readonly countRefusal: CountRefusal;
};

function relayEngine({ contents, engine, isTrusted, countRefusal }: EngineRelayOptions): void {
  /** The conversations of the page that the window shows now with the engine that runs now. */
  const sessions = new Set<SessionId>();

  ipcMain.on(channels.toEngine, (event, value: unknown) => {
    if (!isTrusted(event)) return;
    const read = readMessage(value);
    if (read.kind === 'refused') return countRefusal(read.reason);
    const { message } = read;
    if (engine.getStatus().state !== 'ready') return; // the window learns it by the status and opens a new session
    if (message.kind === 'open') sessions.add(message.session);
    if (!sessions.has(message.session)) return; // said to an engine that ended
    if (message.kind === 'close') sessions.delete(message.session);
    engine.post(message);
  });
  engine.onMessage((message) => {
    if (sessions.has(message.session)) send(contents, channels.fromEngine, message);
  });
  engine.onStatus((status) => {
    if (status.state !== 'ready') sessions.clear();
    send(contents, channels.engineStatus, status);
  });

  const closeSessions = () => {
    for (const session of sessions) engine.post({ kind: 'close', session });
    sessions.clear();
  };
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) closeSessions();
  });
  contents.on('render-process-gone', closeSessions);
  contents.on('destroyed', closeSessions);
}

function send(contents: WebContents, channel: string, message: unknown): void {
  if (!contents.isDestroyed()) contents.send(channel, message);
}

function describeSender({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): Sender {
  if (senderFrame === null || senderFrame.isDestroyed()) return { contentsId: sender.id, frame: null };
  return { contentsId: sender.id, frame: { url: senderFrame.url, isTop: senderFrame.parent === null } };
}

function findHandler(handlers: ShellHandlers, name: unknown): ((input: unknown) => unknown) | null {
  const entry = Object.entries(handlers).find(([known]) => known === name);
  return entry?.[1] ?? null;
}

type CountRefusal = (reason: 'sender' | 'shape' | 'size') => void;

/** Logs the first, second, fourth, eighth … refusal, so that a page gone wild can't fill the disk. */
function createRefusalCount(log: Log): CountRefusal {
  let count = 0;
  return (reason) => {
    count += 1;
    if (Number.isInteger(Math.log2(count))) log.warn('message refused', { reason, count });
  };
}
