import type { ReactNode } from 'react';
import type { QuietThread, QuietThreadId } from '#contract';
import { FloodPane, QuietPane } from './FoldedPane.tsx';
import type { FoldedRow } from './FoldedRows.tsx';
import type { Flood, ListRow } from './listRows.ts';

type OpenRowProps = {
  readonly row: ListRow | null;
  /** Those that keep something below New. */
  readonly threads: readonly QuietThread[];
  readonly onToggle: (row: FoldedRow) => void;
  readonly onQuiet: () => void;
  readonly onDismissFlood: (flood: Flood) => void;
  readonly onHearAgain: (id: QuietThreadId) => void;
  /** The mention that is open, or nothing. */
  readonly children: ReactNode;
};

/** What belongs to the row that is open: a mention, a flood, or the threads that are quiet. */
export function OpenRow({
  row,
  threads,
  children,
  onToggle,
  onQuiet,
  onDismissFlood,
  onHearAgain,
}: OpenRowProps) {
  if (row?.kind === 'quiet') return <QuietPane part={row.part} threads={threads} onHearAgain={onHearAgain} />;
  if (row?.kind !== 'flood') return children;
  const { flood, isOpen } = row;
  const newest = flood.cards[0];
  return (
    <FloodPane
      flood={flood}
      isOpen={isOpen}
      onToggle={() => onToggle(row)}
      onQuiet={flood.topic !== null && newest && !newest.isQuiet ? onQuiet : null}
      onDismiss={() => onDismissFlood(flood)}
    />
  );
}
