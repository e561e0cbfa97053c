import { type FeedServer, startFeedServer } from './feedServer.ts';
import { appTest } from './launchEarmark.ts';

/** Tests of Earmark with its own engine, and a server that plays the sites of the world. */
export const townTest = appTest.extend<{ readonly server: FeedServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  server: async ({}, use) => {
    const server = await startFeedServer();
    await use(server);
    await server.close();
  },
});

/** Leads every name under `.example` to the server. */
export const townArguments = (server: FeedServer) => [`--example-hosts-port=${server.port}`];
