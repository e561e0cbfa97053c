import type { Agent, Dispatcher } from 'undici';
import type { SignIn } from '../../sign-ins/signIn.ts';
import type { Validators } from '../types.ts';
import { acceptEncoding } from './readBodyBytes.ts';

/** A feed's type first; a page is welcome too, for the feeds that it names. */
const accept =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, ' +
  'application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

type Headers = Readonly<Record<string, string>>;

/** Undici heeds a signal only once it is connected; this one is heeded at any time. */
export async function sendRequest(
  agent: Agent,
  url: URL,
  headers: Headers,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const response = agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers,
      signal,
    });
    return await Promise.race([response, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** What every request carries, and what asks only for what is new. */
export function toHeaders(version: string, validators: Validators): Headers {
  return {
    'user-agent': `Earmark/${version} (feed reader for a small shop)`,
    accept,
    'accept-encoding': acceptEncoding,
    ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
    ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
  };
}

/** Only the site that the sign-in is for gets it, whoever sent us on. */
export function toSignInHeader(url: URL, signIn: SignIn | null): Headers {
  return signIn?.origin === url.origin ? { authorization: signIn.authorization } : {};
}
