import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../helpers/feedServer.ts';
import { makeCommandId, startTestEngine, type TestEngine } from '../helpers/testEngine.ts';
import { privateSpellings } from './listening/fetching/privateSpellings.ts';

let canary: FeedServer;
let test: TestEngine;
beforeAll(async () => {
  canary = await startFeedServer();
  test = await startTestEngine();
});
afterAll(async () => {
  await test.close();
  await canary.close();
});

const spellings = () => privateSpellings.map((address) => address.replace('PORT', String(canary.port)));

/** None of its characters ends an attribute. */
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('no connection goes into the owner’s own network', () => {
  it('for an address that is typed to look for feeds', async () => {
    for (const address of spellings()) {
      await expect(test.client.feeds.find({ address })).rejects.toMatchObject({ code: 'FEED_NOT_HEARD' });
    }
    expect(canary.countConnections()).toBe(0);
  });

  it('for an address that is added without looking', async () => {
    for (const address of spellings()) {
      const feed = { commandId: makeCommandId(), address, title: 'Inward', siteAddress: null };
      await expect(test.client.feeds.add(feed)).rejects.toMatchObject({ code: 'FEED_NOT_HEARD' });
    }
    expect(canary.countConnections()).toBe(0);
  });

  it('for a page that names feeds there', async () => {
    for (const [index, address] of spellings().entries()) {
      const link = `<link rel="alternate" type="application/rss+xml" href="${attribute(address)}">`;
      test.server.serve(`page-${index}.example/`, {
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: `<!doctype html><title>Shop</title>${link}<p>Welcome`,
      });
      await test.client.feeds.find({ address: `http://page-${index}.example/` }).catch(() => []);
    }
    expect(canary.countConnections()).toBe(0);
    expect(test.server.requests.length).toBeGreaterThanOrEqual(privateSpellings.length);
  });
});
