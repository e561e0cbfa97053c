import type { WatchDetails, WatchId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import type { ReadableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import { changeAndApplyBack } from '../rules/applyBack.ts';
import { describeMoves } from '../rules/words.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { bringInWatch, findWatch, insertRemovedWatch, removeWatchRow, updateWatch } from './rows.ts';

export function addWatch(
  context: CommandContext,
  { details }: { readonly details: WatchDetails },
): { label: string; id: WatchId } {
  refuseWithoutWords(details);
  const { database, now, makeId } = context;
  const id = makeId<WatchId>();
  const seq = withoutJournal(database, () => insertRemovedWatch(database, id, details, now));
  const moves = changeWatch(context, seq, () => bringInWatch(database, seq));
  return { label: `Listening for “${details.name}”${moves}`, id };
}

export function editWatch(
  context: CommandContext,
  { id, details }: { readonly id: WatchId; readonly details: WatchDetails },
) {
  refuseWithoutWords(details);
  const { seq } = requireWatch(context, id);
  const moves = changeWatch(context, seq, () => updateWatch(context.database, seq, details));
  return { label: `“${details.name}” changed${moves}` };
}

export function removeWatch(context: CommandContext, { id }: { readonly id: WatchId }) {
  const { seq, name } = requireWatch(context, id);
  const moves = changeWatch(context, seq, () => removeWatchRow(context.database, seq, context.now), true);
  return { label: `No longer listening for “${name}”${moves}` };
}

/** The watch of an id that is listened for. Fails with NOT_FOUND. */
export function requireWatch({ database }: { readonly database: ReadableDatabase }, id: WatchId) {
  const watch = findWatch(database, id);
  if (!watch) throw new EarmarkError('NOT_FOUND', { what: 'watch' });
  return watch;
}

function changeWatch(context: CommandContext, watch: number, change: () => void, isRemoval = false): string {
  const make = () => {
    change();
    return { watch };
  };
  return describeMoves(changeAndApplyBack(context, { make, watch, isRemoval }));
}

function refuseWithoutWords({ anyOf, allOf }: WatchDetails): void {
  if (anyOf.length === 0 && allOf.length === 0) throw new EarmarkError('WATCH_WITHOUT_WORDS');
}
