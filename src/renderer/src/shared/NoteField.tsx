import { Button, Textarea } from '@mantine/core';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { type Ref, useId } from 'react';
import { maxNoteLength, type Note } from '#contract';
import { Moment } from './Moment.tsx';
import classes from './NoteField.module.css';
import { useNoteSession } from './noteSession.ts';

type NoteFieldProps = {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly title: string;
  readonly note: Pick<Note, 'text' | 'draft' | 'writtenAt' | 'versionCount'>;
  readonly onDraft: (text: string) => void;
  readonly onSave: (text: string) => void;
  readonly onShowEarlier: () => void;
  /** The keyboard goes back to where it came from. */
  readonly onLeave: () => void;
};

/** A private text that is saved by itself: as a draft with each pause, as a note when it is left. */
export function NoteField({ ref, title, note, onDraft, onSave, onShowEarlier, onLeave }: NoteFieldProps) {
  const id = useId();
  const { text, type, blur } = useNoteSession({ saved: note.text, draft: note.draft, onDraft, onSave });
  return (
    <section className={classes.note} aria-labelledby={id} data-is-empty={text === '' || undefined}>
      <header className={classes.header}>
        <h2 id={id}>
          <IconLock size={14} stroke={1.7} aria-hidden="true" />
          {title}
        </h2>
        <span>Only you see this</span>
        {note.writtenAt !== null && note.text !== '' && (
          <span>
            written <Moment at={note.writtenAt} />
          </span>
        )}
        {note.versionCount > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconHistory size={14} stroke={1.7} />}
            onClick={onShowEarlier}
          >
            Earlier
          </Button>
        )}
      </header>
      <Textarea
        ref={ref}
        autosize
        minRows={1}
        maxRows={14}
        variant="unstyled"
        classNames={{ input: classes.input ?? '' }}
        aria-labelledby={id}
        placeholder="Write a note…"
        maxLength={maxNoteLength}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={blur}
        onKeyDown={(event) => {
          const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.nativeEvent.isComposing || !(isEnd || event.key === 'Escape')) return;
          event.preventDefault();
          event.currentTarget.blur();
          onLeave();
        }}
      />
    </section>
  );
}
