import { useState } from 'react';
import { QuickChoice } from './QuickChoice.tsx';

type ReasonMenuProps = {
  readonly label: string;
  /** What was given as a reason before, the most used first. */
  readonly used: readonly string[];
  /** What may be said where little was given yet. */
  readonly suggested: readonly string[];
  readonly onChoose: (reason: string) => void;
};

const maxReasonLength = 300;
const mostShown = 6;

/** Why, in a few words: one of those used before, or others. Enter takes the first. */
export function ReasonMenu({ label, used, suggested, onChoose }: ReasonMenuProps) {
  const [typed, setTyped] = useState('');
  const own = typed.trim();
  const hasTyped = (reason: string) => reason.toLowerCase().includes(own.toLowerCase());
  const known = [...new Set([...used, ...suggested])].filter(hasTyped).slice(0, mostShown);
  const reasons = own === '' || known.includes(own) ? known : [own, ...known];
  return (
    <QuickChoice
      label={label}
      placeholder="Or in your own words"
      maxLength={maxReasonLength}
      typed={typed}
      choices={reasons.map((reason) => ({ id: reason, label: reason }))}
      note="Say why in a few words."
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
