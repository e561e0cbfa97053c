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

/** Times something so many times, one after the other, and answers the time below which that part of them lies. */
export async function measurePercentile(
  part: number,
  times: number,
  work: (index: number) => unknown,
): Promise<number> {
  const measured: number[] = [];
  for (let index = 0; index < times; index += 1) measured.push(await measureMs(() => work(index)));
  return findPercentile(measured, part);
}

/** The value below which a part of all lies: 0.95 for the 95th percentile. */
export function findPercentile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? 0;
}
