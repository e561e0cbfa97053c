import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import type { ActionId, DecidedState, MentionState } from '#contract';

export type DecisionChoice = {
  readonly to: DecidedState;
  readonly label: string;
  readonly Icon: typeof IconCheck;
  /** What its key is called by; the way back to the beginning has none. */
  readonly action: ActionId | null;
};

const choices: readonly DecisionChoice[] = [
  { to: 'waiting', label: 'It concerns us', Icon: IconCheck, action: 'concernsUs' },
  { to: 'dismissed', label: 'Not about us', Icon: IconX, action: 'notAboutUs' },
  { to: 'new', label: 'Back to New', Icon: IconArrowBackUp, action: null },
];

/** What can be decided on a mention in a state: everything but what already is. */
export function listDecisions(state: MentionState): readonly DecisionChoice[] {
  return choices.filter(({ to }) => to !== state);
}
