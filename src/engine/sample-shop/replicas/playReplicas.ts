import { answerText } from '../oddHosts.ts';
import type { SampleAnswer, SampleRequest } from '../types.ts';
import { peopleReplicas } from './people.ts';
import type { Replica } from './replica.ts';
import { createThrottle, searchReplicas } from './searches.ts';
import { siteReplicas } from './sites.ts';

/** Every real service that is played, with its evidence. */
export const replicas: readonly Replica[] = [...searchReplicas, ...peopleReplicas, ...siteReplicas];

const hosts: ReadonlySet<string> = new Set(replicas.flatMap((replica) => replica.hosts));

/** Whether a name is one of the real services, or of the sites of others, that are played. */
export function isReplicaHost(hostname: string): boolean {
  return hosts.has(hostname);
}

/** Plays the services; answers null for any other host. What is throttled is throttled for all who ask this player. */
export function createReplicaPlayer(startedAt: number): (request: SampleRequest) => SampleAnswer | null {
  const throttle = createThrottle('reddit.com');
  return (request) => {
    if (!isReplicaHost(request.host)) return null;
    const refusal = throttle(request.host, request.now);
    if (refusal) return refusal;
    const url = new URL(request.path, `https://${request.host}`);
    for (const replica of replicas) {
      const found = replica.hosts.includes(request.host) ? replica.path.exec(url.pathname) : null;
      if (!found) continue;
      const parts = found.slice(1).filter((part) => part !== undefined);
      return replica.answer({ ...request, url, parts, startedAt });
    }
    return answerText(
      404,
      { 'content-type': 'text/html; charset=utf-8' },
      '<!doctype html><title>Not found</title>',
    );
  };
}
