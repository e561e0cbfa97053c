import { v7 } from 'uuid';

/** Makes a new id: a UUID of version 7, of the type its caller needs. */
export type MakeId = <Id extends string>() => Id;

/** Ids made at an instant. */
export function createIds(now: number): MakeId {
  return <Id extends string>() => v7({ msecs: now }) as Id;
}
