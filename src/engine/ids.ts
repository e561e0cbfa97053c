import { randomFillSync, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** Makes a new id: a UUID of version 7, of the type its caller needs. */
export type MakeId = <Id extends string>() => Id;

const idBytes = 16;
const idsAtOnce = 64;

/** Ids made at an instant. Each comes after the one before, so that an index of them grows only at its end. */
export function createIds(now: number): MakeId {
  const pool = new Uint8Array(idBytes * idsAtOnce);
  let place = pool.length;
  let seq = randomInt(2 ** 31);
  return <Id extends string>() => {
    if (place === pool.length) {
      randomFillSync(pool);
      place = 0;
    }
    const random = pool.subarray(place, place + idBytes);
    place += idBytes;
    seq += 1;
    return v7({ msecs: now, random, seq }) as Id;
  };
}
