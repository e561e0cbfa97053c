import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '#contract';
import { noKeychain } from '../../../src/engine/sign-ins/keychain.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../../helpers/testEngine.ts';
import { writeRss } from '../../helpers/writeRss.ts';

const place = 'members.example/feed';
const credentials = `Basic ${Buffer.from('rowan:pässword').toString('base64')}`;

let test: TestEngine;
let id: FeedId;
beforeEach(async () => {
  test = await startTestEngine();
  test.server.serve(place, (request, response) => {
    const isKnown = request.headers.authorization === credentials;
    response.writeHead(isKnown ? 200 : 401).end(isKnown ? writeRss([{ guid: '1', title: 'bread' }]) : '');
  });
  id = await test.addFeed(place);
});
afterEach(() => test.close());

const save = (change: object = {}) =>
  test.client.signIns.save({
    commandId: makeCommandId(),
    feed: id,
    name: 'rowan',
    password: 'pässword',
    allowsUnencrypted: true,
    ...change,
  });
const check = () => test.client.feeds.checkNow({ id });
const countSignIns = () => {
  const database = new Database(test.databaseFile, { readonly: true });
  const { total } = database.prepare('SELECT count(*) AS total FROM sign_ins').get() as { total: number };
  database.close();
  return total;
};

/** As two hundred later commands do. */
const forgetUndo = () => {
  const database = new Database(test.databaseFile);
  database.exec('DELETE FROM undo_rows');
  database.close();
};

describe('a place that wants a name and a password', () => {
  it('is heard once they are given, and not after they are forgotten', async () => {
    expect(await check()).toMatchObject({ problem: { code: 'signInNeeded' }, hasSignIn: false });
    await save();
    expect(await check()).toMatchObject({ state: 'ok', hasSignIn: true });
    await test.client.signIns.forget({ commandId: makeCommandId(), feed: id });
    expect(await check()).toMatchObject({ problem: { code: 'signInNeeded' }, hasSignIn: false });
    await test.client.commands.undo({ commandId: null });
    expect(await check()).toMatchObject({ state: 'ok', hasSignIn: true });
  });

  it('keeps nothing on a computer without a keychain', async () => {
    test.keychain = noKeychain;
    await test.restart();
    expect(await test.client.signIns.canKeep()).toBe(false);
    await expect(save()).rejects.toMatchObject({ code: 'SIGN_IN_NOT_KEPT', data: { reason: 'noKeychain' } });
    expect(countSignIns()).toBe(0);
  });

  it('asks for them again where the keychain can’t open them any more', async () => {
    await save();
    test.keychain = noKeychain;
    await test.restart();
    expect(await check()).toMatchObject({ problem: { code: 'signInNeeded' }, hasSignIn: true });
  });

  it('gets them unencrypted only where the owner allows it', async () => {
    const refused = { code: 'SIGN_IN_NOT_KEPT', data: { reason: 'unencrypted' } };
    await expect(save({ allowsUnencrypted: false })).rejects.toMatchObject(refused);
  });

  it.each([
    ['another site', 'http://other.example/feed'],
    ['another port', 'http://members.example:8080/feed'],
    ['an encrypted one, for which they were not given', 'https://members.example/other'],
  ])('gets them alone, though it sends us on to %s', async (_name, location) => {
    await check();
    await save();
    test.server.serve(place, { status: 302, headers: { location } });
    await check();
    const asked = test.server.requests.filter((request) => request.headers.authorization !== undefined);
    expect(asked.map((request) => request.place)).toEqual([place]);
  });

  it('gets them under a changed address of the same site only', async () => {
    await save();
    const move = (address: string) =>
      test.client.feeds.edit({
        commandId: makeCommandId(),
        id,
        details: { title: 'Members', address, folder: null },
      });
    await move('http://members.example/news');
    await check();
    await move('http://other.example/feed');
    await check();
    const asked = test.server.requests.map((request) => [request.place, request.headers.authorization]);
    expect(asked).toContainEqual(['members.example/news', credentials]);
    expect(asked).toContainEqual(['other.example/feed', undefined]);
    expect(asked).not.toContainEqual(['other.example/feed', credentials]);
  });
});

describe('a kept sign-in', () => {
  it('comes back with a place that was removed by mistake, also after a restart', async () => {
    await save();
    const { commandId } = await test.client.feeds.remove({ commandId: makeCommandId(), id });
    await test.restart();
    await test.client.commands.undo({ commandId });
    expect(await check()).toMatchObject({ state: 'ok', hasSignIn: true });
  });

  it('is deleted once no undo can bring its place back', async () => {
    await save();
    await test.client.feeds.remove({ commandId: makeCommandId(), id });
    forgetUndo();
    await test.restart();
    expect(countSignIns()).toBe(0);
    await test.addFeed(place);
    expect(await check()).toMatchObject({ hasSignIn: false });
  });

  it('is deleted when another took its place for good, and that one stays', async () => {
    await save({ password: 'old' });
    await save();
    forgetUndo();
    await test.restart();
    expect(countSignIns()).toBe(1);
    expect(await check()).toMatchObject({ state: 'ok' });
  });

  it('stands nowhere in the clear: not in the data, not in the log, not in a list that is written', async () => {
    await save();
    await check();
    await test.client.commands.undo({ commandId: null });
    const { text } = await test.client.feedLists.write();
    const files = readdirSync(test.dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    const everything = [text, JSON.stringify(test.log), ...files].join('\n');
    const secrets = ['pässword', Buffer.from('pässword').toString('latin1'), credentials.slice(6)];
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    // The look-up would find it: the sealed one is there.
    expect(everything).toContain([...credentials.slice(6)].reverse().join(''));
  });
});
