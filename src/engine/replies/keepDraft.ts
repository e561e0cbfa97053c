import type { MentionId, ReplyDraft } from '#contract';
import type { WritableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import { saveDraft } from './draftRows.ts';
import { findAnsweredCard } from './rows.ts';

/** Keeps what is being typed as the reply to a mention. Answers whether it got or lost a draft. */
export function keepDraft(
  { database, now }: { readonly database: WritableDatabase; readonly now: number },
  mention: MentionId,
  draft: ReplyDraft,
): boolean {
  return database.transaction(() => {
    const card = findAnsweredCard(database, mention);
    if (!card) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
    return saveDraft(database, card.seq, draft, now);
  })();
}
