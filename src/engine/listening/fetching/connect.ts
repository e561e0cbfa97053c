import { isIP, isIPv6, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { Resolve, ResolvedHost } from '../../options.ts';
import { type IsPublicAddress, isOwnNetworkAddress, isPublicHost } from './addressGuard.ts';
import { FetchProblem, readErrorCode, toFeedProblem } from './problems.ts';

type ConnectorOptions = {
  readonly resolve: Resolve;
  readonly isPublicAddress: IsPublicAddress;
  /** A host and port in the own network that the owner consented to; null for none. */
  readonly consentedHost: string | null;
  /** For one connection, with its handshake. */
  readonly timeoutMs: number;
};

/** How long an address may take while there is another one to try, so that a dead IPv6 route costs little. */
const impatientTimeoutMs = 2_000;
const maxAddressesTried = 3;

const noSuchNameCodes: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

/**
 * Makes what opens undici's connections. A name is looked up once, all its addresses are judged, and the connection goes
 * to one of those very addresses: an answer that changes between two look-ups (DNS rebinding) gains nothing. Fails with
 * a `FetchProblem`.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  // One request at a time goes to a domain, so HTTP/2 has nothing to offer.
  const connectPatiently = buildConnector({ allowH2: false, timeout: options.timeoutMs });
  const connectImpatiently = buildConnector({
    allowH2: false,
    timeout: Math.min(options.timeoutMs, impatientTimeoutMs),
  });

  async function connect(target: buildConnector.Options): Promise<Socket> {
    const hosts = orderAddresses(await findHosts(target, options));
    for (const host of hosts.slice(0, -1)) {
      const socket = await dial(connectImpatiently, target, host).catch(() => null);
      if (socket !== null) return socket;
    }
    const last = hosts.at(-1);
    if (last === undefined) throw new FetchProblem({ code: 'nameNotFound' });
    try {
      return await dial(connectPatiently, target, last);
    } catch (error) {
      throw toConnectProblem(error, target.protocol);
    }
  }

  return (target, callback) => {
    connect(target).then(
      (socket) => callback(null, socket),
      (error) => callback(error, null),
    );
  };
}

/** The addresses of a host, all of them public; of one that the owner consented to, those of the own network too. */
async function findHosts(
  { hostname, port, protocol }: buildConnector.Options,
  options: ConnectorOptions,
): Promise<readonly ResolvedHost[]> {
  const isConsented =
    options.consentedHost === `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
  if (isConsented) return findOwnHosts(hostname, options);
  if (!isPublicHost(hostname, options.isPublicAddress)) throw new FetchProblem({ code: 'addressRefused' });
  if (isIP(hostname) !== 0) return [{ address: hostname }];
  const hosts = await lookUp(hostname, options);
  if (!hosts.every((host) => options.isPublicAddress(host.address))) {
    throw new FetchProblem({ code: 'addressRefused' });
  }
  return hosts;
}

async function findOwnHosts(hostname: string, options: ConnectorOptions): Promise<readonly ResolvedHost[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const hosts = isIP(literal) === 0 ? await lookUp(hostname, options) : [{ address: literal }];
  const allowed = hosts.filter(
    ({ address }) => options.isPublicAddress(address) || isOwnNetworkAddress(address, hostname),
  );
  if (hosts.length > 0 && allowed.length === 0) throw new FetchProblem({ code: 'addressRefused' });
  return allowed;
}

function lookUp(hostname: string, options: ConnectorOptions): Promise<readonly ResolvedHost[]> {
  return options.resolve(hostname).catch((error: unknown) => {
    // Other errors say that nobody could be asked for the name, as on a laptop without a network.
    const code = noSuchNameCodes.has(readErrorCode(error)) ? 'nameNotFound' : 'serverUnreachable';
    throw new FetchProblem({ code }, { cause: error });
  });
}

/** The preferred address first, then the preferred one of the other family (RFC 8305, 4), then the others. */
function orderAddresses(hosts: readonly ResolvedHost[]): readonly ResolvedHost[] {
  const [first] = hosts;
  if (first === undefined) return [];
  const other = hosts.find((host) => isIPv6(host.address) !== isIPv6(first.address));
  return [...new Set([first, ...(other ? [other] : []), ...hosts])].slice(0, maxAddressesTried);
}

function dial(
  connector: buildConnector.connector,
  target: buildConnector.Options,
  host: ResolvedHost,
): Promise<Socket> {
  const protocol = host.dial?.isPlain ? 'http:' : target.protocol;
  const isTls = protocol === 'https:';
  const options: buildConnector.Options = {
    ...target,
    protocol,
    hostname: host.dial?.address ?? host.address,
    port: host.dial === undefined ? target.port : String(host.dial.port),
    // Undici would look a server name up again on a connection without TLS.
    servername: isTls ? target.servername : undefined,
  };
  return new Promise((resolve, reject) => {
    connector(options, (error, socket) => (error === null ? resolve(socket) : reject(error)));
  });
}

function toConnectProblem(error: unknown, protocol: string): FetchProblem {
  const code = protocol === 'https:' ? 'certificateNotValid' : 'serverUnreachable';
  return new FetchProblem(toFeedProblem(error) ?? { code }, { cause: error });
}
