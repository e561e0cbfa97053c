import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MentionId } from '#contract';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { mentionQuery, rulesQuery, useAddRule, watchesQuery } from './inboxData.ts';
import { WhyFound } from './WhyFound.tsx';

type CorrectionSheetProps = {
  /** Null where it is closed. */
  readonly mentionId: MentionId | null;
  readonly onDismiss: (id: MentionId) => void;
  readonly onClose: () => void;
};

/** Why a mention is here, and what to do when it should not be. */
export function CorrectionSheet({ mentionId, onDismiss, onClose }: CorrectionSheetProps) {
  const mention = useQuery(mentionQuery(mentionId));
  const rules = useQuery(rulesQuery);
  const watches = useQuery(watchesQuery);
  const addRule = useAddRule();
  const shown = mention.data?.id === mentionId ? mention.data : undefined;
  return (
    <Drawer
      opened={mentionId !== null}
      onClose={onClose}
      title="Why am I seeing this?"
      size="min(30rem, 100%)"
    >
      {mention.isLoadingError && (
        <LoadProblem error={mention.error} onTryAgain={() => void mention.refetch()} />
      )}
      {shown && (
        <>
          <WhyFound mention={shown} rules={rules.data ?? []} />
          <CorrectionForm
            key={shown.id}
            mention={shown}
            watchCount={watches.data?.length ?? 0}
            onDismiss={() => {
              onDismiss(shown.id);
              onClose();
            }}
            onAddRule={(rule) => {
              addRule(rule, shown.id);
              onClose();
            }}
          />
        </>
      )}
    </Drawer>
  );
}
