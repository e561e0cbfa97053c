import { describe, expect, it } from 'vitest';
import { acts } from '../helpers/storm/acts.ts';
import { runStorm } from '../helpers/storm/storm.ts';

/** `UNDO_STORM=10000 npm test -- undoStorm` is the whole storm; the few steps of the fast suite go through each command. */
const stepCount = Number(process.env.UNDO_STORM ?? 1_500);

describe('any row of commands, undos and redos, with listening in between', () => {
  it(
    'leaves what the owner said exactly as it was, and what is derived equal to a recount',
    () => {
      const { names, ...counts } = runStorm(stepCount);
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(stepCount / 100);
      expect(Object.keys(acts).filter((name) => !names.has(name))).toEqual([]);
    },
    60_000 + stepCount * 100,
  );

  it.each(['undo', 'redo'] as const)(
    'is found out when %s loses a row',
    (fault) => {
      expect(() => runStorm(250, { fault })).toThrow(fault);
    },
    60_000,
  );
});
