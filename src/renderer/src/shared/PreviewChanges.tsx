import { IconAlertTriangle, IconCheck, IconEarOff, IconSparkles } from '@tabler/icons-react';
import type { Preview } from '#contract';
import { PreviewGroupView } from './PreviewGroupView.tsx';
import { describeCount } from './timeWords.ts';

/** What a change would hide, what was decided first, and what it would newly find. */
export function PreviewChanges({ preview }: { readonly preview: Preview }) {
  const { decided, undecided, dismissed } = preview.hides;
  return (
    <>
      <PreviewGroupView
        title={`${describeCount(decided.count, 'mention')} that you decided concern${decided.count === 1 ? 's' : ''} you`}
        note="They stay as they are. But you would not hear the like of them again."
        Icon={IconAlertTriangle}
        group={decided}
        isWarning
        isOpen
      />
      <PreviewGroupView
        title={`${describeCount(undecided.count, 'undecided mention')} put aside`}
        note="They go to “Not about us”, and come back when you undo it."
        Icon={IconEarOff}
        group={undecided}
        isOpen
      />
      <PreviewGroupView
        title={`${describeCount(dismissed.count, 'mention')} that you said ${dismissed.count === 1 ? 'is' : 'are'} not about you`}
        note="You would have been spared them."
        Icon={IconCheck}
        group={dismissed}
      />
      <PreviewGroupView
        title={`${describeCount(preview.finds.count, 'mention')} newly found`}
        note="From the last 90 days. They go to “Before you started”."
        Icon={IconSparkles}
        group={preview.finds}
      />
    </>
  );
}
