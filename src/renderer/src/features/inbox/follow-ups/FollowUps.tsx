import type { FollowUp } from '#contract';
import { FollowUpRow } from './FollowUpRow.tsx';
import classes from './FollowUps.module.css';
import { useFollowUpActs } from './followUpsData.ts';

/** What is still to be done for somebody, and what was. */
export function FollowUps({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const { close, reopen, remove } = useFollowUpActs();
  return (
    <ul className={classes.list} aria-label="Follow-ups and promises">
      {followUps.map((followUp) => (
        <FollowUpRow
          key={followUp.id}
          followUp={followUp}
          onClose={(outcome, changedTo) => close(followUp.id, outcome, changedTo)}
          onReopen={() => reopen(followUp.id)}
          onRemove={() => remove(followUp.id)}
        />
      ))}
    </ul>
  );
}
