import type { Measures } from './job.ts';
import type { Bound, Line } from './line.ts';

/** The measures of one round, by contender. */
export type Round = Readonly<Record<string, Measures>>;

type GoalResult = {
  readonly says: string;
  readonly bound: Bound | null;
  /** The median of the rounds' ratios, with the lowest and the highest; null where what it needs is not installed. */
  readonly found: { readonly ratio: number; readonly lowest: number; readonly highest: number } | null;
  readonly needs: string | null;
  readonly isWithin: boolean;
};

export type LineResult = {
  readonly name: string;
  /** Medians in milliseconds: for information, since machines differ. */
  readonly times: readonly {
    readonly contender: string;
    readonly measure: string;
    readonly medianMs: number;
  }[];
  readonly goals: readonly GoalResult[];
};

/** Works out medians and ratios of a line's rounds. */
export function summarizeLine(line: Line, rounds: readonly Round[]): LineResult {
  return {
    name: line.name,
    times: line.contenders.flatMap((contender) =>
      Object.keys(rounds[0]?.[contender] ?? {}).map((measure) => ({
        contender,
        measure,
        medianMs: findMedian(rounds.map((round) => readTime(round, contender, measure))),
      })),
    ),
    goals: line.goals.map(({ says, bound, needs = null, ratio }) => {
      if (needs !== null && rounds.some((round) => round[needs] === undefined))
        return { says, bound, needs, found: null, isWithin: true };
      const ratios = rounds.map((round) =>
        ratio((contender, measure) => readTime(round, contender, measure)),
      );
      const median = findMedian(ratios);
      return {
        says,
        bound,
        needs,
        found: { ratio: median, lowest: Math.min(...ratios), highest: Math.max(...ratios) },
        isWithin: bound === null || isWithinBound(median, bound),
      };
    }),
  };
}

function isWithinBound(ratio: number, bound: Bound): boolean {
  return 'atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
}

/** A line as text: one row a goal, then the times below it. */
export function formatLine({ name, goals, times }: LineResult): string {
  const goalRows = goals.map(({ says, bound, needs, found, isWithin }) => {
    const limit = bound === null ? '' : 'atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`;
    if (found === null) return `–     ${'not installed'.padEnd(18)} ${limit.padEnd(7)} ${says} (${needs})`;
    const range = `${found.lowest.toFixed(2)}–${found.highest.toFixed(2)}`;
    const ratio = `${found.ratio.toFixed(2)} (${range})`;
    const verdict = bound === null ? '' : isWithin ? 'ok' : 'PAST';
    return `${verdict.padEnd(4)}  ${ratio.padEnd(18)} ${limit.padEnd(7)} ${says}`;
  });
  const timeRows = times.map(
    ({ contender, measure, medianMs }) =>
      `      ${medianMs.toFixed(0).padStart(6)} ms  ${contender}, ${measure.replace(/Ms$/, '')}`,
  );
  return [name, ...goalRows, ...timeRows, ''].join('\n');
}

function readTime(round: Round, contender: string, measure: string): number {
  const time = round[contender]?.[measure];
  if (time === undefined) throw new Error(`${contender} did not measure ${measure}`);
  return time;
}

function findMedian(values: readonly number[]): number {
  const ordered = values.toSorted((one, other) => one - other);
  const middle = (ordered.length - 1) / 2;
  return ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2;
}
