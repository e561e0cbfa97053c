import { setTimeout as wait } from 'node:timers/promises';
import { Agent, buildConnector } from 'undici';
import { feedCount, feedHost, type Place } from '../feeds.ts';
import { type Contender, type Job, measureMs } from '../job.ts';
import { politePauseMs } from './politePause.ts';

const requestsAtOnce = 16;

/** The floor of fetching: undici asks for all feeds, and nobody looks at what comes; twice, the second time with validators. */
export function drain(place: Place): Contender {
  return async ({ port }) => {
    const agent = new Agent({ connect: dialPort(port) });
    const coldMs = await measureMs(() => askForAll(agent, place, false));
    await wait(politePauseMs);
    const quietMs = await measureMs(() => askForAll(agent, place, place === 'tagged'));
    await agent.destroy();
    return { coldMs, quietMs };
  };
}

/** Every name leads to one port of this machine. */
function dialPort(port: Job['port']): buildConnector.connector {
  const connect = buildConnector({ allowH2: false });
  return (target, callback) =>
    connect({ ...target, hostname: '127.0.0.1', port: String(port), servername: undefined }, callback);
}

async function askForAll(agent: Agent, place: Place, isConditional: boolean): Promise<void> {
  let next = 0;
  const askOn = async () => {
    while (next < feedCount) {
      const host = feedHost(next);
      next += 1;
      await ask(agent, host, place, isConditional);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, askOn));
}

async function ask(agent: Agent, host: string, place: Place, isConditional: boolean): Promise<void> {
  const { statusCode, body } = await agent.request({
    origin: `http://${host}`,
    path: `/${place}.xml`,
    method: 'GET',
    headers: isConditional ? { 'if-none-match': `"${host}"` } : {},
  });
  for await (const _chunk of body);
  if (statusCode !== (isConditional ? 304 : 200)) throw new Error(`${host} answered ${statusCode}`);
}
