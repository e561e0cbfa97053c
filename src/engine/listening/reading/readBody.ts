import type { ReadOutcome } from '../types.ts';

export type ReadRequest = {
  readonly bytes: Uint8Array;
  /** The whole Content-Type header. */
  readonly contentType: string | null;
  /** Where the bytes came from; relative links are resolved against it. */
  readonly address: string;
  /** Bounds the dates that are believed. */
  readonly now: number;
  readonly maxEntries: number;
};

/** Reads a body of any kind: a feed, a page that names feeds, or a problem. Rejects only for a fault of our own. */
export async function readBody(_request: ReadRequest): Promise<ReadOutcome> {
  return { kind: 'problem', problem: { code: 'notAFeed' } };
}
