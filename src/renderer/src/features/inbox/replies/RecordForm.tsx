import { Button, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { KeyCaps } from '../../../shared/KeyHint.tsx';
import type { Answer } from './answer.ts';
import { RecordFields } from './RecordFields.tsx';
import classes from './RecordForm.module.css';
import { outcomeChoices, type ReplyOutcome } from './recordForm.ts';

type RecordFormProps = { readonly answer: Answer; readonly submitButton: Ref<HTMLButtonElement> };

/** What is written down once the answer was posted: where, when, its link, and whether that ended it. */
export function RecordForm({ answer, submitButton }: RecordFormProps) {
  return (
    <div className={classes.form}>
      <p className={classes.note} role="status">
        {answer.isCopied
          ? 'Copied. Paste it there, then write down that you did. Earmark posts nothing itself.'
          : 'Write down what you said. Earmark posts nothing itself.'}
      </p>
      <RecordFields where={answer.where} error={answer.error} onChange={answer.setWhere} />
      <div className={classes.end}>
        <NativeSelect
          size="xs"
          label="Is it done with that?"
          data={[...outcomeChoices]}
          value={answer.outcome}
          onChange={(event) => answer.setOutcome(event.currentTarget.value as ReplyOutcome | '')}
        />
        <Button
          ref={submitButton}
          leftSection={<IconCheck size={17} stroke={1.8} />}
          rightSection={<KeyCaps shortcut="mod+Enter" />}
          aria-keyshortcuts="Control+Enter"
          loading={answer.isPending}
          disabled={answer.isEmpty}
          onClick={answer.record}
        >
          Record reply
        </Button>
      </div>
    </div>
  );
}
