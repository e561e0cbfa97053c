import { prepareForRows } from '../database/givenRows.ts';
import type { WritableDatabase } from '../database/open.ts';
import { readLastEntry } from './entryRows.ts';
import type { HeardEntry } from './heard.ts';

type EntryOfFeed = { readonly feed: number; readonly heard: HeardEntry };

/** What noting entries as seen brings up; each entry of a feed counts once. */
type Noticed<Entry> = {
  readonly fresh: readonly (Entry & { readonly keptAs: number })[];
  /** Those that say something else than when they were last heard. */
  readonly edited: readonly (Entry & { readonly keptAs: number | null })[];
};

/**
 * Notes entries and what they say as seen for ever. Those that say the same as before cost one look, and nothing is
 * written of them. A row of another format is learned anew, and is no edit.
 */
export function noteSeen<Entry extends EntryOfFeed>(
  database: WritableDatabase,
  entries: readonly Entry[],
): Noticed<Entry> {
  const named = new Map<string, Entry>();
  for (const entry of entries) {
    const name = `${entry.feed}:${entry.heard.guidHash}`;
    if (!named.has(name)) named.set(name, entry);
  }
  const firstSeq = readLastEntry(database) + 1;
  const rows = prepareForRows<{ name: string; editCount: number; entry: number | null }>(
    database,
    4,
    `INSERT INTO seen (feed, guid_hash, content, entry)
     SELECT c0, unhex(c1), unhex(c2), c3
     FROM given_4
     WHERE true
     ON CONFLICT (feed, guid_hash) DO UPDATE SET
       edit_count = CASE
         WHEN substr(content, 1, 1) IS substr(excluded.content, 1, 1) THEN abs(edit_count) + 1
         ELSE -1
       END,
       content = excluded.content
     WHERE content IS NOT excluded.content
     RETURNING feed || ':' || lower(hex(guid_hash)) AS name, edit_count AS editCount, entry`,
  ).all(
    [...named.values()].map(({ feed, heard }, index) => [
      feed,
      heard.guidHash,
      heard.content,
      firstSeq + index,
    ]),
  );
  const noted = new Map(rows.map((row) => [row.name, row]));
  const noticed = [...named].flatMap(([name, entry]) => {
    const row = noted.get(name);
    return row ? [{ editCount: row.editCount, entry: { ...entry, keptAs: row.entry } }] : [];
  });
  return {
    fresh: noticed
      .filter(({ editCount }) => editCount === 0)
      .map(({ entry }) => entry as Entry & { keptAs: number }),
    edited: noticed.filter(({ editCount }) => editCount > 0).map(({ entry }) => entry),
  };
}
