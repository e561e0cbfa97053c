import {
  type Due,
  type FollowUpDetails,
  type FollowUpId,
  type FollowUpOutcome,
  type MentionId,
  PromiseOutcome,
} from '#contract';
import { EarmarkError } from '../errors.ts';
import { findHeadlines } from '../mentions/decisionRows.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  deleteFollowUp,
  type FollowUpRow,
  findFollowUp,
  insertFollowUp,
  setFollowUpOutcome,
  updateFollowUp,
} from './rows.ts';
import { nameDay } from './words.ts';

const outcomeWords: Record<FollowUpOutcome, string> = {
  done: 'Done',
  dropped: 'Dropped',
  kept: 'Promise kept',
  keptLate: 'Promise kept late',
  changed: 'Promise changed',
  broken: 'Promise broken',
};

export function addFollowUp(
  { database, now, makeId }: CommandContext,
  { mentionId, details }: { readonly mentionId: MentionId; readonly details: FollowUpDetails },
): { label: string; id: FollowUpId } {
  const [mention] = findHeadlines(database, [mentionId]);
  if (!mention) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  const id = makeId<FollowUpId>();
  insertFollowUp(database, { ...details, id, mention: mention.seq, reply: null }, now);
  const kind = details.promiseWords === null ? 'Follow-up' : 'Promise';
  return { label: `${kind} for ${nameDay(details.dueOn)}`, id };
}

export function editFollowUp(
  { database }: CommandContext,
  { id, details }: { readonly id: FollowUpId; readonly details: FollowUpDetails },
) {
  updateFollowUp(database, requireFollowUp(database, id).seq, details);
  return { label: `Changed: for ${nameDay(details.dueOn)}` };
}

/** Ends a follow-up. A changed promise goes on for another day, where one is given. */
export function closeFollowUp(
  { database, now, makeId }: CommandContext,
  {
    id,
    outcome,
    changedTo,
  }: { readonly id: FollowUpId; readonly outcome: FollowUpOutcome; readonly changedTo: Due | null },
) {
  const followUp = requireFollowUp(database, id);
  const isForPromise = PromiseOutcome.options.some((option) => option === outcome);
  if (isForPromise !== (followUp.promiseWords !== null)) throw new EarmarkError('OUTCOME_NOT_FITTING');
  setFollowUpOutcome(database, followUp.seq, outcome, now);
  if (outcome !== 'changed' || changedTo === null) return { label: outcomeWords[outcome] };
  insertFollowUp(database, { ...followUp, ...changedTo, id: makeId<FollowUpId>() }, now);
  return { label: `${outcomeWords.changed}: now for ${nameDay(changedTo.dueOn)}` };
}

export function reopenFollowUp({ database, now }: CommandContext, { id }: { readonly id: FollowUpId }) {
  const { seq, dueOn } = requireFollowUp(database, id);
  setFollowUpOutcome(database, seq, null, now);
  return { label: `Open again: for ${nameDay(dueOn)}` };
}

export function removeFollowUp({ database }: CommandContext, { id }: { readonly id: FollowUpId }) {
  const { seq, promiseWords } = requireFollowUp(database, id);
  deleteFollowUp(database, seq);
  return { label: promiseWords === null ? 'Follow-up removed' : 'Promise removed' };
}

function requireFollowUp(database: CommandContext['database'], id: FollowUpId): FollowUpRow {
  const found = findFollowUp(database, id);
  if (!found) throw new EarmarkError('NOT_FOUND', { what: 'follow-up' });
  return found;
}
