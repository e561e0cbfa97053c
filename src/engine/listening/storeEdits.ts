import type { WritableDatabase } from '../database/open.ts';
import {
  type EditedEntry,
  findSightingBefore,
  insertVersion,
  type SightingBefore,
  updateKeptEntries,
  updateMentionText,
  updateSightingAddress,
} from '../mentions/editRows.ts';
import { insertKeys } from '../mentions/ingestRows.ts';
import { foldForSearch } from '../search/foldForSearch.ts';
import { breakThrough } from '../threads/rows.ts';
import { makeCardText } from './cardText.ts';
import { openSketchIndex } from './knownMentions.ts';

type StoredEdits = {
  /** Those that made no mention before. */
  readonly unknown: readonly EditedEntry[];
  readonly mentionCount: number;
};

/**
 * Stores what entries say that were edited since they were heard: a version of the sighting, and the words of its mention
 * where they are the ones it shows. Decisions, and the place of a mention in its list, stay as they are; only an urgent word
 * brings what was undecided out of a quiet thread.
 */
export function storeEdits(
  database: WritableDatabase,
  edited: readonly EditedEntry[],
  now: number,
): StoredEdits {
  const unknown: EditedEntry[] = [];
  for (const entry of edited) {
    const before = findSightingBefore(database, entry);
    if (before) storeEdit(database, entry, before, now);
    else unknown.push(entry);
  }
  updateKeptEntries(database, edited);
  return { unknown, mentionCount: edited.length - unknown.length };
}

function storeEdit(
  database: WritableDatabase,
  edited: EditedEntry,
  before: SightingBefore,
  now: number,
): void {
  const { heard } = edited;
  const { mention } = before;
  insertVersion(database, edited, before, now);
  updateSightingAddress(database, edited);
  insertKeys(database, [{ mention, heard }]);
  if (!before.isCard) return;
  const { title, plainText } = heard.entry;
  updateMentionText(
    database,
    { mention, heard },
    {
      words: foldForSearch(`${title ?? ''}\n${plainText}`),
      ...makeCardText(heard.entry, heard.matches),
    },
  );
  if (heard.card?.urgentWord) breakThrough(database, [mention]);
  if (heard.sketch !== null) openSketchIndex(database, now).add(mention, heard.sketch);
}
