import type { Outcome, ReplyDetails } from '#contract';
import { readFieldTime, type TimeFrame } from '../../../shared/timeWords.ts';
import type { RecordedWhere } from './RecordFields.tsx';

export type ReplyOutcome = Exclude<Outcome, 'noReplyNeeded'>;

/** How a reply may end it, and what each is called. */
export const outcomeChoices = [
  { value: '', label: 'Not yet: keep it under Replied' },
  { value: 'thanked', label: 'Yes: thanked' },
  { value: 'answered', label: 'Yes: answered' },
  { value: 'fixed', label: 'Yes: fixed' },
  { value: 'refunded', label: 'Yes: refunded' },
  { value: 'wonBack', label: 'Yes: won back' },
  { value: 'lost', label: 'Yes: lost' },
] as const satisfies readonly { readonly value: ReplyOutcome | ''; readonly label: string }[];

/** What was typed as a reply and where it was said, as it is recorded. */
export function toDetails(text: string, where: RecordedWhere, frame: TimeFrame): ReplyDetails {
  const typedAt = where.saidAt === null ? null : readFieldTime(where.saidAt, frame);
  return {
    text: text.trim(),
    place: where.place.trim(),
    saidAt: typedAt ?? Date.now(),
    address: where.address.trim() || null,
  };
}
