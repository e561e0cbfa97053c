/** What a contender is told: where the feeds are served, and the folder of this run. */
export type Job = {
  readonly port: number;
  /** For what contenders write, and what `prepare` wrote for them; deleted after the run. */
  readonly folder: string;
  readonly round: number;
  /** So many times 10,000 mentions are there already where it is seen how ingest grows. */
  readonly growth: { readonly small: number; readonly large: number };
  /** The editions of 10,000 entries each that are prepared. */
  readonly editions: readonly number[];
};

/** What a contender measured, in milliseconds, by the name of the measure. */
export type Measures = Readonly<Record<string, number>>;

export type Contender = (job: Job) => Promise<Measures> | Measures;

/** Does something and answers how long it took, in milliseconds. */
export async function measureMs(work: () => unknown): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Ends the run: a contender that did not do the whole work has no time to be compared. */
export function assertCount(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} ${what} instead of ${expected}`);
}
