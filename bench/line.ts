import type { ContenderName } from './contender.ts';

/** The time of a contender's measure in the round under way, in milliseconds. */
type TimeOf = (contender: ContenderName, measure: string) => number;

export type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** One thing that is held against its bound; the ratio is worked out within each round. */
type Goal = {
  readonly says: string;
  readonly bound: Bound;
  /** Not every machine has it: without it, the goal can be neither reached nor missed. */
  readonly needs?: ContenderName;
  readonly ratio: (timeOf: TimeOf) => number;
};

export type Line = {
  readonly name: string;
  /** Run once before the rounds, in this order. */
  readonly prepare?: readonly ContenderName[];
  /** They run in this order, each in a process of its own. */
  readonly contenders: readonly ContenderName[];
  readonly goals: readonly Goal[];
};
