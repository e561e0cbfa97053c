import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, test } from 'vitest';
import type { contract, EarmarkBridge, EngineStatus, WindowToEngine } from '#contract';
import { createEngineLink } from '../../src/renderer/src/bridge/engineLink.ts';

/** A bridge to no engine: it keeps what the window sends, and the test says how the engine is. */
function openBridge() {
  const sent: WindowToEngine[] = [];
  let setStatus: (status: EngineStatus) => void = () => {};
  const bridge = {
    postToEngine: (message: WindowToEngine) => sent.push(message),
    onEngineMessage: () => () => {},
    onEngineStatus: (listener: (status: EngineStatus) => void) => {
      setStatus = listener;
      listener({ state: 'starting' });
      return () => {};
    },
  } as unknown as EarmarkBridge;
  const link = createEngineLink(bridge);
  const client: ContractRouterClient<typeof contract> = createORPCClient(link);
  const listSent = () => sent.map(({ kind, session }) => ({ kind, session }));
  return { link, client, listSent, setStatus: (state: 'ready' | 'restarting') => setStatus({ state }) };
}

/** Lets everything run that waits for nothing from outside. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('keeps a call until the engine is there, and sends it in the session of that life', async () => {
  const { client, listSent, setStatus } = openBridge();
  void client.feeds.list();
  await settle();
  expect(listSent()).toEqual([]);
  setStatus('ready');
  await settle();
  const session = listSent()[0]?.session;
  expect(listSent()).toEqual([
    { kind: 'open', session },
    { kind: 'data', session },
  ]);
});

test('fails a call that was under way with ENGINE_GONE when the engine goes', async () => {
  const { client, setStatus } = openBridge();
  setStatus('ready');
  const call = client.feeds.list();
  await settle();
  setStatus('restarting');
  await expect(call).rejects.toMatchObject({ code: 'ENGINE_GONE', defined: true });
});

test('opens a new session for each life of the engine, and says so', async () => {
  const { link, listSent, setStatus } = openBridge();
  const lives: (() => boolean)[] = [];
  link.onSession((isOver) => lives.push(isOver));
  setStatus('ready');
  setStatus('restarting');
  setStatus('ready');
  expect(lives.map((isOver) => isOver())).toEqual([true, false]);
  const [first, , second] = listSent();
  expect(listSent().map(({ kind }) => kind)).toEqual(['open', 'close', 'open']);
  expect(first?.session).not.toBe(second?.session);
});

test('lets a call be called off while it waits for the engine', async () => {
  const { client } = openBridge();
  const controller = new AbortController();
  const call = client.feeds.find({ address: 'harbourtown.example' }, { signal: controller.signal });
  controller.abort(new Error('called off'));
  await expect(call).rejects.toThrow('called off');
});
