import type { WatchDetails, WatchId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { bringInWatch, findWatch, insertRemovedWatch, removeWatchRow, updateWatch } from './rows.ts';

export function addWatch(
  { database, now, makeId }: CommandContext,
  { details }: { readonly details: WatchDetails },
): { label: string; id: WatchId } {
  refuseWithoutWords(details);
  const id = makeId<WatchId>();
  const seq = withoutJournal(database, () => insertRemovedWatch(database, id, details, now));
  bringInWatch(database, seq);
  return { label: `Listening for “${details.name}”`, id };
}

export function editWatch(
  { database }: CommandContext,
  { id, details }: { readonly id: WatchId; readonly details: WatchDetails },
) {
  refuseWithoutWords(details);
  updateWatch(database, requireWatch({ database }, id).seq, details);
  return { label: `“${details.name}” changed` };
}

export function removeWatch({ database, now }: CommandContext, { id }: { readonly id: WatchId }) {
  const watch = requireWatch({ database }, id);
  removeWatchRow(database, watch.seq, now);
  return { label: `No longer listening for “${watch.name}”` };
}

function requireWatch({ database }: Pick<CommandContext, 'database'>, id: WatchId) {
  const watch = findWatch(database, id);
  if (!watch) throw new EarmarkError('NOT_FOUND', { what: 'watch' });
  return watch;
}

function refuseWithoutWords({ anyOf, allOf }: WatchDetails): void {
  if (anyOf.length === 0 && allOf.length === 0) throw new EarmarkError('WATCH_WITHOUT_WORDS');
}
