import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBellZ, IconChevronDown, IconChevronRight, IconMessages, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { Moment } from '../../shared/Moment.tsx';
import classes from './FoldedRows.module.css';
import { describeQuietPart, type ListRow, namePeople } from './listRows.ts';
import { Mark } from './Mark.tsx';
import rowClasses from './MentionRow.module.css';
import { type Click, type RowPlace, readClick } from './MentionRow.tsx';

type FloodRowItem = Extract<ListRow, { kind: 'flood' }>;
type QuietRowItem = Extract<ListRow, { kind: 'quiet' }>;
/** A row behind which others are. */
export type FoldedRow = FloodRowItem | QuietRowItem;

type FrameProps = RowPlace & {
  readonly isOpen: boolean;
  readonly icon: ReactNode;
  readonly onClick: (click: Click) => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

function Frame({
  ref,
  index,
  count,
  offset,
  isSelected,
  isMarked,
  isOpen,
  icon,
  onClick,
  children,
  actions,
}: FrameProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li
      ref={ref}
      className={`${rowClasses.row} ${classes.row}`}
      data-index={index}
      data-selected={isSelected || undefined}
      data-marked={isMarked || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <button
        type="button"
        className={rowClasses.open}
        aria-current={isSelected ? 'true' : undefined}
        aria-expanded={isOpen}
        tabIndex={isSelected ? 0 : -1}
        onClick={(event) => onClick(readClick(event))}
      >
        {isMarked ? <Mark /> : <span className={classes.icon}>{icon}</span>}
        <span className={rowClasses.content}>{children}</span>
        <Chevron className={classes.chevron} size={17} stroke={1.7} aria-hidden="true" />
      </button>
      {actions}
    </li>
  );
}

type FloodRowProps = RowPlace & {
  readonly row: FloodRowItem;
  readonly onClick: (click: Click) => void;
  /** Null where it is of no thread. */
  readonly onQuiet: (() => void) | null;
  readonly onDismiss: () => void;
};

/** Many mentions of one thread or of one voice as one row, that opens. */
export function FloodRow({ row, onClick, onQuiet, onDismiss, ...place }: FloodRowProps) {
  const { flood, isOpen } = row;
  const newest = flood.cards[0];
  return (
    <Frame
      {...place}
      isOpen={isOpen}
      icon={<IconMessages size={19} stroke={1.6} aria-hidden="true" />}
      onClick={onClick}
      actions={
        <span className={`${classes.actions} ${rowClasses.actions}`}>
          {onQuiet && (
            <ActionOfFlood
              label="Quiet this thread for a week"
              icon={<IconBellZ size={16} stroke={1.7} />}
              hint="quietThread"
              onDo={onQuiet}
            />
          )}
          <ActionOfFlood
            label={`Not about us, all ${flood.cards.length}`}
            icon={<IconX size={16} stroke={1.7} />}
            hint="notAboutUs"
            onDo={onDismiss}
          />
        </span>
      }
    >
      <span className={rowClasses.top}>
        <span className={classes.count}>
          {flood.cards.length} from <bdi>{flood.place}</bdi>
        </span>
        {newest && <Moment at={newest.saidAt} className={rowClasses.time} />}
      </span>
      {flood.topic !== null && (
        <span className={rowClasses.headline} data-is-title>
          <bdi>{flood.topic}</bdi>
        </span>
      )}
      <span className={rowClasses.excerpt}>
        <bdi>{namePeople(flood)}</bdi>
      </span>
    </Frame>
  );
}

type ActionOfFloodProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly hint: 'quietThread' | 'notAboutUs';
  readonly onDo: () => void;
};

function ActionOfFlood({ label, icon, hint, onDo }: ActionOfFloodProps) {
  return (
    <Tooltip
      label={
        <span className={classes.tip}>
          {label}
          <KeyHint action={hint} />
        </span>
      }
    >
      <ActionIcon size={26} variant="default" aria-label={label} onClick={onDo}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

type QuietRowProps = RowPlace & { readonly row: QuietRowItem; readonly onToggle: () => void };

/** The line above what is kept below New for quiet threads, that opens it. */
export function QuietRow({ row, onToggle, ...place }: QuietRowProps) {
  return (
    <Frame
      {...place}
      isOpen={row.isOpen}
      icon={<IconBellZ size={18} stroke={1.6} aria-hidden="true" />}
      onClick={onToggle}
    >
      <span className={classes.quiet}>{describeQuietPart(row.part)}</span>
    </Frame>
  );
}
