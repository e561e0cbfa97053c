import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import type { Business, Mention, ReplyDraft, SavedReply } from '#contract';
import { useActions } from '../../../shared/actions.ts';
import { KeyCaps } from '../../../shared/KeyHint.tsx';
import { describeList } from '../../../shared/lists.ts';
import { useAnswer } from './answer.ts';
import { DraftField } from './DraftField.tsx';
import { PromiseOffer } from './PromiseOffer.tsx';
import { RecordForm } from './RecordForm.tsx';
import classes from './ReplyPanel.module.css';
import { useReplyKeys } from './replyKeys.ts';
import { SavedReplyPicker } from './SavedReplyPicker.tsx';

type ReplyPanelProps = {
  readonly mention: Mention;
  readonly business: Business;
  readonly savedReplies: readonly SavedReply[];
  /** What was typed before. */
  readonly draft: ReplyDraft | null;
  /** Goes up each time the owner asks for it; 0 where it only shows a draft. */
  readonly askedFor: number;
  readonly onRecorded: () => void;
  readonly onClose: () => void;
};

/** Where an answer is written and copied, and recorded once it was posted. Earmark itself posts nothing. */
export function ReplyPanel(props: ReplyPanelProps) {
  const { mention, business, savedReplies, draft, askedFor, onRecorded, onClose } = props;
  const answer = useAnswer({ mention, business, saved: draft }, onRecorded);
  const keys = useReplyKeys(answer, askedFor, onClose);
  const { promise, isKept, keep } = answer.offer;
  useActions(promise ? { promise: () => keep(!isKept) } : {});
  const blankNames = [...new Set(answer.openBlanks.map(({ name }) => `{${name}}`))];
  return (
    <section ref={keys.panel} className={classes.panel} aria-label="Your reply" onKeyDown={keys.handleKey}>
      <div className={classes.card}>
        <header className={classes.header}>
          <p className={classes.to}>
            To <bdi>{mention.author?.name ?? mention.place}</bdi>
          </p>
          <SavedReplyPicker
            ref={keys.picker}
            savedReplies={savedReplies}
            values={answer.values}
            onChoose={keys.insertSaved}
            onLeave={keys.focusField}
          />
          <Tooltip label="Put it away; what you wrote stays">
            <ActionIcon variant="subtle" color="gray" aria-label="Put the reply away" onClick={keys.close}>
              <IconX size={16} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        </header>
        <DraftField
          ref={keys.field}
          text={answer.text}
          label="Your reply"
          placeholder={'Write what you will answer. Type “/” for your saved replies.'}
          onChange={answer.changeText}
          onBlur={answer.flush}
          onKeyDown={keys.handleFieldKey}
        />
        {answer.openBlanks.length > 0 && (
          <p className={classes.blanks} role="status" data-warned={answer.isWarned || undefined}>
            {answer.isWarned ? 'Not copied yet: ' : ''}
            {describeList(blankNames)} {blankNames.length === 1 ? 'is' : 'are'} still open.
            {answer.isWarned ? ' Fill it in, or ask again to copy it as it is.' : ''}
          </p>
        )}
        <div className={classes.bar}>
          <Button
            variant={answer.isPosted ? 'default' : 'filled'}
            leftSection={<IconCopy size={17} stroke={1.8} />}
            rightSection={!answer.isPosted && <KeyCaps shortcut="mod+Enter" />}
            disabled={answer.isEmpty}
            onClick={() => void keys.copy()}
          >
            {mention.address ? 'Copy and open original' : 'Copy'}
          </Button>
          {!answer.isPosted && (
            <Button
              variant="default"
              leftSection={<IconCheck size={17} stroke={1.8} />}
              disabled={answer.isEmpty}
              onClick={keys.sayPosted}
            >
              I’ve posted it
            </Button>
          )}
        </div>
        {answer.isPosted && <RecordForm answer={answer} submitButton={keys.submitButton} />}
      </div>
      {promise && <PromiseOffer ref={keys.promiseBox} promise={promise} isKept={isKept} onKeep={keep} />}
    </section>
  );
}
