import type { FeedProblemCode } from '#contract';
import { findDomainOf } from './fetching/domainQueue.ts';
import type { PackedPoll } from './heard.ts';
import type { FeedToPoll } from './rows.ts';

/** A failed check that was stored, and its feed as it was before: to be taken back when nobody could be heard. */
export type ForgivenCheck = { readonly feed: FeedToPoll; readonly failedAt: number };

type Judgement =
  | { readonly kind: 'believed' }
  /** The check says nothing about its feed, nor do those that failed just before it. */
  | { readonly kind: 'offline'; readonly forgiven: readonly ForgivenCheck[] };

/** Knows whether this computer is on the network, by what comes of checks. */
export type Connection = {
  readonly isOffline: () => boolean;
  /** Takes in what came of a check before it is stored, and says whether it is the feed's own doing. */
  readonly judge: (feed: FeedToPoll, poll: PackedPoll) => Judgement;
  /** Some server has answered. */
  readonly noteAnswer: (address: string) => void;
};

/** What a check without network comes to; the last three where the page of a café's Wi-Fi stands in for every server. */
const silentCodes: ReadonlySet<FeedProblemCode> = new Set([
  'nameNotFound',
  'serverUnreachable',
  'timedOut',
  'connectionLost',
  'notAFeed',
  'certificateNotValid',
  'addressRefused',
]);

const neededWitnesses = 3;

type Silence = ForgivenCheck & { readonly domain: string; readonly isWitness: boolean };

/**
 * Takes it for offline when feeds of three domains have failed in a row in such a way, and no server has answered in
 * between. Only a feed that was heard at its last check is a witness; and a domain that was one is none again until it has
 * answered, so that three servers that really are down are found out once the connection is back.
 */
export function createConnection(options: { readonly onChanged: (isOffline: boolean) => void }): Connection {
  const silences = new Map<number, Silence>();
  const doubtedDomains = new Set<string>();
  let isOffline = false;

  function setOffline(isNow: boolean): void {
    if (isOffline === isNow) return;
    isOffline = isNow;
    options.onChanged(isOffline);
  }

  function noteAnswer(address: string): void {
    silences.clear();
    doubtedDomains.delete(findDomainOf(address));
    setOffline(false);
  }

  function noteSilence(feed: FeedToPoll, failedAt: number): void {
    if (silences.has(feed.seq)) return;
    const domain = findDomainOf(feed.address);
    const wasHeard = feed.lastSucceededAt !== null && feed.failureCount === 0;
    silences.set(feed.seq, { feed, failedAt, domain, isWitness: wasHeard && !doubtedDomains.has(domain) });
  }

  function listWitnesses(): ReadonlySet<string> {
    const witnesses = [...silences.values()].filter(({ isWitness }) => isWitness);
    return new Set(witnesses.map(({ domain }) => domain));
  }

  return {
    isOffline: () => isOffline,
    noteAnswer,
    judge: (feed, poll) => {
      const { outcome } = poll;
      if (outcome.kind !== 'problem' || !silentCodes.has(outcome.problem.code)) {
        if (outcome.kind !== 'problem' || !outcome.isUnasked) noteAnswer(feed.address);
        return { kind: 'believed' };
      }
      if (isOffline) {
        doubtedDomains.add(findDomainOf(feed.address));
        return { kind: 'offline', forgiven: [] };
      }
      noteSilence(feed, poll.at);
      const witnesses = listWitnesses();
      if (witnesses.size < neededWitnesses) return { kind: 'believed' };
      for (const domain of witnesses) doubtedDomains.add(domain);
      const forgiven = [...silences.values()].map((silence) => ({
        feed: silence.feed,
        failedAt: silence.failedAt,
      }));
      silences.clear();
      setOffline(true);
      return { kind: 'offline', forgiven };
    },
  };
}
