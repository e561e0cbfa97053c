import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import type { ActionId, DecidedState, MentionState } from '#contract';

export type DecisionChoice = {
  readonly to: DecidedState;
  readonly label: string;
  readonly Icon: typeof IconCheck;
  /** What its key is called by; the way back to the beginning has none. */
  readonly action: ActionId | null;
};

const concernsUs: DecisionChoice = {
  to: 'waiting',
  label: 'It concerns us',
  Icon: IconCheck,
  action: 'concernsUs',
};
const notAboutUs: DecisionChoice = {
  to: 'dismissed',
  label: 'Not about us',
  Icon: IconX,
  action: 'notAboutUs',
};
const backToNew: DecisionChoice = { to: 'new', label: 'Back to New', Icon: IconArrowBackUp, action: null };
const openAgain: DecisionChoice = { ...concernsUs, label: 'Open again', Icon: IconArrowBackUp };

const choicesIn: Record<MentionState, readonly DecisionChoice[]> = {
  new: [concernsUs, notAboutUs],
  waiting: [notAboutUs, backToNew],
  replied: [openAgain],
  closed: [openAgain],
  dismissed: [concernsUs, backToNew],
};

/** What can be decided on a mention in a state, besides ending it. */
export function listDecisions(state: MentionState): readonly DecisionChoice[] {
  return choicesIn[state];
}
