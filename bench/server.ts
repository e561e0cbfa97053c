import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedCount, feedHost, writeFeed } from './feeds.ts';

/** The server child: answers for all names of the bench, tells its port, and ends with its parent or after an hour. */
const longestLifeMs = 60 * 60_000;

const bodies = new Map(
  Array.from({ length: feedCount }, (_, index) => [feedHost(index), Buffer.from(writeFeed(index))]),
);

/** What `fresh` feeds said last: something else at each request, and nothing that any town has heard. */
const editions = new Map<string, number>();
const firstFreshEdition = 10_000;

const server = createServer((request, response) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const body = bodies.get(host);
  // Whoever takes the server for a proxy asks for the whole address.
  const path = request.url?.replace(/^http:\/\/[^/]+/, '');
  const isTagged = path === '/tagged.xml';
  if (body !== undefined && path === '/fresh.xml') {
    const edition = (editions.get(host) ?? firstFreshEdition) + 1;
    editions.set(host, edition);
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(writeFeed(Number(/\d+/.exec(host)?.[0]), edition));
    return;
  }
  if (body === undefined || !(isTagged || path === '/plain.xml')) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${host}"`;
  const tags = isTagged ? { etag } : {};
  if (isTagged && request.headers['if-none-match'] === etag) {
    response.writeHead(304, tags).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/xml', 'content-length': body.length, ...tags });
  response.end(body);
});

// Half an hour later no connection is left from the poll before: so short a time makes clients keep none.
server.keepAliveTimeout = 1_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit());
setTimeout(() => process.exit(1), longestLifeMs).unref();
