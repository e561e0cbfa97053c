import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MentionId, Note } from '#contract';
import { useActions } from '../../../shared/actions.ts';
import { NoteField } from '../../../shared/NoteField.tsx';
import { EarlierNotes } from './EarlierNotes.tsx';
import { keepNoteDraft, notesQuery, noteVersionsQuery, useSaveNote } from './notesData.ts';

type MentionNotesProps = {
  readonly mentionId: MentionId;
  /** The keyboard goes back to the list. */
  readonly onLeave: () => void;
};

/** The owner's note on the open mention, and those on what was joined to it. Reads them itself. */
export function MentionNotes({ mentionId, onLeave }: MentionNotesProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const notes = useQuery(notesQuery(mentionId));
  const [earlierOf, setEarlierOf] = useState<Note | null>(null);
  const versions = useQuery(noteVersionsQuery(earlierOf?.id ?? null));
  const save = useSaveNote(mentionId);
  useActions({ note: () => field.current?.focus() });
  return (
    <>
      {notes.data?.map((note, index) => (
        <NoteField
          key={note.mentionId}
          {...(index === 0 ? { ref: field } : {})}
          title={index === 0 ? 'Your note' : 'Your note on what was joined to it'}
          note={note}
          onDraft={(text) => keepNoteDraft(note.mentionId, text)}
          onSave={(text) => save(note.mentionId, text)}
          onShowEarlier={() => setEarlierOf(note)}
          onLeave={onLeave}
        />
      ))}
      <EarlierNotes
        isOpen={earlierOf !== null}
        versions={versions.data}
        onRestore={(text) => {
          if (earlierOf) save(earlierOf.mentionId, text);
          setEarlierOf(null);
        }}
        onClose={() => setEarlierOf(null)}
      />
    </>
  );
}
