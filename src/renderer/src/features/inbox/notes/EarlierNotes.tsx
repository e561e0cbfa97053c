import { Button, Drawer } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { NoteVersion } from '#contract';
import { Moment } from '../../../shared/Moment.tsx';
import { describeDayAndClock } from '../../../shared/timeWords.ts';
import classes from './EarlierNotes.module.css';

type EarlierNotesProps = {
  readonly isOpen: boolean;
  readonly versions: readonly NoteVersion[] | undefined;
  readonly onRestore: (text: string) => void;
  readonly onClose: () => void;
};

/** What a note said before, each text with a way to have it back. */
export function EarlierNotes({ isOpen, versions, onRestore, onClose }: EarlierNotesProps) {
  return (
    <Drawer opened={isOpen} onClose={onClose} title="What your note said before">
      <ol className={classes.list}>
        {versions?.map(({ text, writtenAt }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: versions are only ever added at the front, and the drawer is opened anew.
          <li key={index} className={classes.version}>
            <div className={classes.header}>
              <Moment at={writtenAt} describe={describeDayAndClock} />
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconRestore size={15} stroke={1.7} />}
                onClick={() => onRestore(text)}
              >
                Have it back
              </Button>
            </div>
            <p className={classes.text}>{text}</p>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
