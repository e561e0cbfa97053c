import { Tooltip } from '@mantine/core';
import type { IconInbox } from '@tabler/icons-react';
import { Link } from 'wouter';
import classes from './SidebarLink.module.css';

type SidebarLinkProps = {
  readonly href: string;
  readonly label: string;
  readonly Icon: typeof IconInbox;
  /** How many things wait behind it; nothing is shown for none. */
  readonly count?: number | undefined;
  /** There are more than that. */
  readonly hasMore?: boolean;
  readonly isActive: boolean;
  /** A view of the room above it. */
  readonly isView?: boolean;
  /** Its count stays where there is room for little else. */
  readonly isPressing?: boolean;
};

const compactFrom = 1_000;

function formatCount(count: number): string {
  return count < compactFrom
    ? `${count}`
    : count.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 1 });
}

/** One way to a room, or to a view of it. */
export function SidebarLink(props: SidebarLinkProps) {
  const {
    href,
    label,
    Icon,
    count = 0,
    hasMore = false,
    isActive,
    isView = false,
    isPressing = false,
  } = props;
  return (
    <Tooltip
      label={label}
      position="right"
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: classes.tip }}
    >
      <Link
        href={href}
        className={classes.link}
        data-active={isActive || undefined}
        data-view={isView || undefined}
        data-pressing={isPressing || undefined}
        aria-current={isActive ? 'page' : undefined}
      >
        <Icon className={classes.icon} size={isView ? 18 : 20} stroke={1.6} aria-hidden="true" />
        <span className={classes.label}>{label}</span>
        {count > 0 && <span className={classes.count}>{`${formatCount(count)}${hasMore ? '+' : ''}`}</span>}
      </Link>
    </Tooltip>
  );
}
