import type { ReplyDraft } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';
import { familyOf } from '../mentions/joinRows.ts';
import { findSavedReplySeq } from '../saved-replies/rows.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** So long a draft that was recorded can come back with an undo. */
const keptUsedMs = 60 * dayMs;

/** SQL for drafts that are not recorded, or no longer, since that was taken back. */
export const isOpenDraft = `(
  drafts.used_by IS NULL
  OR EXISTS (SELECT 1 FROM commands WHERE commands.seq = drafts.used_by AND commands.undone_at IS NOT NULL)
)`;

/** SQL for whether a card has a draft; `seq` is an SQL expression. */
export function hasDraft(seq: string): string {
  return `EXISTS (SELECT 1 FROM drafts WHERE drafts.mention IN ${familyOf(seq)} AND drafts.kind = 'reply' AND ${isOpenDraft})`;
}

/** The draft of a card, the one of the mentions joined to it that was typed last. */
export function readDraft(database: ReadableDatabase, mention: number): ReplyDraft | null {
  return (
    sql<ReplyDraft>(
      database,
      `SELECT drafts.text AS text, saved_replies.id AS savedReplyId
       FROM drafts
       LEFT JOIN saved_replies ON saved_replies.seq = drafts.saved_reply
       WHERE drafts.mention IN ${familyOf(':mention')} AND drafts.kind = 'reply' AND ${isOpenDraft}
       ORDER BY drafts.saved_at DESC
       LIMIT 1`,
    ).get({ mention }) ?? null
  );
}

/** Keeps what is being typed for a card, or nothing more where that is empty. Answers whether the card got or lost a draft. */
export function saveDraft(
  database: WritableDatabase,
  mention: number,
  { text, savedReplyId }: ReplyDraft,
  now: number,
): boolean {
  const had = readDraft(database, mention) !== null;
  sql(
    database,
    `DELETE FROM drafts WHERE mention IN ${familyOf(':mention')} AND mention <> :mention AND kind = 'reply'`,
  ).run({
    mention,
  });
  if (text.trim() === '') {
    sql(database, "DELETE FROM drafts WHERE mention = ? AND kind = 'reply'").run(mention);
    return had;
  }
  if (!had) deleteUsedDrafts(database, now - keptUsedMs);
  sql(
    database,
    `INSERT INTO drafts (mention, kind, text, saved_reply, saved_at)
     VALUES (:mention, 'reply', :text, :savedReply, :now)
     ON CONFLICT (mention, kind) DO UPDATE
     SET text = excluded.text, saved_reply = excluded.saved_reply, saved_at = excluded.saved_at, used_by = NULL`,
  ).run({ mention, text, savedReply: findSavedReplySeq(database, savedReplyId), now });
  return !had;
}

/** What was typed for a card is recorded: it comes back only when that is undone. */
export function markDraftUsed(database: WritableDatabase, mention: number, command: number): void {
  sql(
    database,
    `UPDATE drafts
     SET used_by = :command
     WHERE mention IN ${familyOf(':mention')} AND kind = 'reply' AND ${isOpenDraft}`,
  ).run({ mention, command });
}

/** Lets go of what was typed before an instant and recorded since. */
function deleteUsedDrafts(database: WritableDatabase, before: number): void {
  sql(database, `DELETE FROM drafts WHERE kind = 'reply' AND saved_at < ? AND NOT ${isOpenDraft}`).run(
    before,
  );
}
