/** What a contender is told: where the feeds are served, and the folder of this run. */
export type Job = {
  readonly port: number;
  /** For what contenders write, and what `prepare` wrote for them; deleted after the run. */
  readonly folder: string;
  /** How many times 10,000 entries are stored to see how ingest grows. */
  readonly editionCount: number;
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
