import type { Preview } from '#contract';
import type { ProcedureContext } from '../implementer.ts';
import { compileNames } from '../listening/language/blankNames.ts';
import { readSettings } from '../settings/rows.ts';
import { readWatchesToMatch } from '../watches/rows.ts';
import { type DraftChange, previewChange } from './previewChange.ts';

/** Tells what a change would come to as things stand now. */
export function preview(
  { database, clock, timeZone }: ProcedureContext,
  change: DraftChange,
  signal: AbortSignal | undefined,
): AsyncGenerator<Preview> {
  const { ownHandles } = readSettings(database, timeZone).business;
  const names = readWatchesToMatch(database).flatMap(({ words }) => words.anyOf);
  const shop = { ownHandles, blankNames: compileNames(names) };
  return previewChange({ database, change, shop, now: clock(), signal });
}
