import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { writeRss } from '../../helpers/writeRss.ts';

let test: TestEngine;
beforeEach(async () => {
  test = await startTestEngine();
});
afterEach(() => test.close());

const undo = () => test.client.commands.undo({ commandId: null });
const device = () => `http://127.0.0.1:${test.server.port}/feed`;
const add = (allowsOwnNetwork: boolean) =>
  test.client.feeds.add({
    commandId: makeCommandId(),
    address: device(),
    title: 'The till',
    siteAddress: null,
    allowsOwnNetwork,
  });

it('refuses a device in the own network, and listens to it when the owner consents', async () => {
  test.server.serve('127.0.0.1/feed', writeRss([{ guid: '1', title: 'bread' }]));
  const refused = { code: 'FEED_NOT_HEARD', data: { problem: { code: 'addressRefused' } } };
  await expect(test.client.feeds.find({ address: device() })).rejects.toMatchObject(refused);
  await expect(add(false)).rejects.toMatchObject(refused);
  expect(test.server.countConnections()).toBe(0);
  const { id } = await add(true);
  expect(await test.client.feeds.checkNow({ id })).toMatchObject({
    state: 'ok',
    lastEntryCount: 1,
    hasOwnNetworkConsent: true,
  });
});

it('asks it no more once consent is taken back, and says why', async () => {
  test.server.serve('127.0.0.1/feed', { headers: { connection: 'close' }, body: writeRss([]) });
  const { id } = await add(true);
  await test.client.feeds.checkNow({ id });
  const { commandId } = await test.client.feeds.refuseOwnNetwork({ commandId: makeCommandId(), id });
  const requestCount = test.server.requests.length;
  expect(await test.client.feeds.checkNow({ id })).toMatchObject({
    problem: { code: 'addressRefused' },
    hasOwnNetworkConsent: false,
  });
  expect(test.server.requests).toHaveLength(requestCount);
  await test.client.commands.undo({ commandId });
  expect(await test.client.feeds.checkNow({ id })).toMatchObject({ state: 'ok', hasOwnNetworkConsent: true });
});

it('needs consent anew when the address moves to another host, and not within the same one', async () => {
  const { id } = await add(true);
  const details = { title: 'The till', folder: null };
  const edit = (address: string) =>
    test.client.feeds.edit({ commandId: makeCommandId(), id, details: { ...details, address } });
  await edit(device().replace('/feed', '/other'));
  await expect(edit('http://192.168.1.5/feed')).rejects.toMatchObject({ code: 'FEED_NOT_HEARD' });
  await expect(edit('http://127.0.0.1:1234/feed')).rejects.toMatchObject({ code: 'FEED_NOT_HEARD' });
});

it('gives consent to a place that is listened to already, and takes it back', async () => {
  const id = await test.addFeed('nas.example/feed');
  await test.client.feeds.allowOwnNetwork({ commandId: makeCommandId(), id });
  const read = async () => (await test.client.feeds.list()).map((feed) => feed.hasOwnNetworkConsent);
  expect(await read()).toEqual([true]);
  await undo();
  expect(await read()).toEqual([false]);
});
