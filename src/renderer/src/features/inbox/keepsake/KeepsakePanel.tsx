import { Button, Drawer, Skeleton } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { createPortal } from 'react-dom';
import type { MentionId } from '#contract';
import classes from './KeepsakePanel.module.css';
import { KeepsakePaper } from './KeepsakePaper.tsx';
import { useKeepsake, useSaveKeepsake } from './keepsakeData.ts';

type KeepsakePanelProps = {
  /** The mention that is kept; null while the panel is closed. */
  readonly id: MentionId | null;
  readonly onClose: () => void;
};

/** A mention with its whole history on paper, as a PDF, or as a text whose fingerprint anyone can check. */
export function KeepsakePanel({ id, onClose }: KeepsakePanelProps) {
  return (
    <Drawer opened={id !== null} onClose={onClose} title="Print or save" size="46rem">
      {id !== null && <OpenKeepsake id={id} />}
    </Drawer>
  );
}

function OpenKeepsake({ id }: { readonly id: MentionId }) {
  const keepsake = useKeepsake(id);
  const save = useSaveKeepsake();
  if (!keepsake) return <Skeleton height={320} />;
  const { sections, sha, text } = keepsake;
  return (
    <>
      <p className={classes.says}>
        What was said with all that happened to it, as it stands in Earmark now. Useful where somebody later
        says that it was otherwise.
      </p>
      <div className={classes.acts}>
        <Button leftSection={<IconPrinter size={17} stroke={1.7} />} onClick={() => window.print()}>
          Print…
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={17} stroke={1.7} />}
          onClick={() => save({ name: nameFile(sections[0]?.lines ?? []), text })}
        >
          Save as PDF or text…
        </Button>
      </div>
      <KeepsakePaper sections={sections} sha={sha} />
      {createPortal(
        <div className={classes.printed} aria-hidden="true">
          <KeepsakePaper sections={sections} sha={sha} />
        </div>,
        document.body,
      )}
    </>
  );
}

/** Who said it, as the name of a file. */
function nameFile([who = '']: readonly string[]): string {
  const plain = who
    .replace(/^\w+: /, '')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .slice(0, 60);
  return plain === '' ? 'mention' : plain;
}
