import { lookup } from 'node:dns/promises';
import type { ResolvedHost } from '../../options.ts';

/** Finds all addresses of a host name as the system does, in its order of preference; the resolver of the real app. */
export function lookupHost(hostname: string): Promise<readonly ResolvedHost[]> {
  return lookup(hostname, { all: true });
}
