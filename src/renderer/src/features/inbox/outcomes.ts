import {
  IconCash,
  IconCircleCheck,
  IconDoorExit,
  IconHeartHandshake,
  IconMessageCheck,
  IconMoodSmile,
  IconTool,
} from '@tabler/icons-react';
import type { Outcome } from '#contract';

export type OutcomeChoice = {
  readonly outcome: Outcome;
  readonly label: string;
  /** Chooses it while the outcomes are shown. */
  readonly key: string;
  readonly Icon: typeof IconCash;
};

/** How something can end, each with the letter that chooses it. */
export const outcomeChoices: readonly OutcomeChoice[] = [
  { outcome: 'thanked', label: 'Thanked', key: 't', Icon: IconMoodSmile },
  { outcome: 'answered', label: 'Answered', key: 'a', Icon: IconMessageCheck },
  { outcome: 'fixed', label: 'Fixed', key: 'f', Icon: IconTool },
  { outcome: 'refunded', label: 'Refunded', key: 'r', Icon: IconCash },
  { outcome: 'wonBack', label: 'Won back', key: 'w', Icon: IconHeartHandshake },
  { outcome: 'lost', label: 'Lost', key: 'l', Icon: IconDoorExit },
  { outcome: 'noReplyNeeded', label: 'No reply needed', key: 'n', Icon: IconCircleCheck },
];

/** What an outcome is called on the screen. */
export function nameOutcome(outcome: Outcome): string {
  return outcomeChoices.find((choice) => choice.outcome === outcome)?.label ?? '';
}

/** Reasons to begin with, until the owner has own ones. */
export const suggestedReasons = {
  noReplyNeeded: ['Only a kind word', 'Answered in person', 'Asks nothing of us'],
  dismissed: ['Another shop of that name', 'Nothing to do with us', 'Spam'],
} as const;
