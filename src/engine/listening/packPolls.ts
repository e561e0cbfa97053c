import { deserialize, serialize } from 'node:v8';
import type { HeardEntry, HeardPoll, PackedEntries, PackedPoll } from './heard.ts';

/** Packs entries into bytes that threads hand to each other without a copy. Pure. */
export function packEntries(entries: readonly HeardEntry[]): PackedEntries {
  return {
    bytes: new Uint8Array(serialize(entries)),
    count: entries.length,
    datedAt: entries.filter(({ entry }) => entry.publishedAt !== null).map(({ saidAt }) => saidAt),
  };
}

/** Opens what `packEntries` packed, in the thread that stores it. */
export function unpackPoll({ outcome, ...poll }: PackedPoll): HeardPoll {
  if (outcome.kind !== 'heard') return { ...poll, outcome };
  return { ...poll, outcome: { ...outcome, entries: deserialize(outcome.entries.bytes) as HeardEntry[] } };
}
