import { parseArgs } from 'node:util';
import { runControls } from './controls.ts';
import { live, type SimulationResult } from './live.ts';
import { makeWorld } from './world.ts';

/** `npm run simulate`: a year in a shop, or with `--control` some spoilt ones. Answers the exit code. */
export async function simulate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      days: { type: 'string', default: '365' },
      feeds: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      'http-days': { type: 'string', default: '7' },
      control: { type: 'boolean', default: false },
    },
  });
  if (values.control) return (await runControls()) ? 0 : 1;
  const days = Number(values.days);
  const world = makeWorld({ seed: Number(values.seed), feedCount: Number(values.feeds), days });
  console.log(`${values.feeds} places say ${world.posts.length} things in ${days} days`);
  const onDay = (day: number) => {
    if (day % 30 === 0) console.log(`day ${day}`);
  };
  const daysOverHttp = Math.min(days, Number(values['http-days']));
  const result = await live({ world, days, daysOverHttp, onDay });
  report(result);
  return result.findings.length === 0 ? 0 : 1;
}

function report({ requestCount, hearableCount, decisionCount, findings }: SimulationResult): void {
  console.log(`${requestCount} requests, ${hearableCount} posts named the shop, ${decisionCount} decisions`);
  for (const kind of ['missed', 'shownTwice', 'joinedWrongly', 'invented', 'reopened', 'tooSoon'] as const) {
    const found = findings.filter((finding) => finding.kind === kind);
    console.log(`${String(found.length).padStart(6)}  ${kind}`);
    for (const { what } of found.slice(0, 5)) console.log(`          ${what}`);
  }
}
