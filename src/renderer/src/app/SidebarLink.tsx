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
  readonly isActive: boolean;
  /** A view of the room above it. */
  readonly isView?: boolean;
};

/** One way to a room, or to a view of it. */
export function SidebarLink({ href, label, Icon, count = 0, isActive, isView = false }: SidebarLinkProps) {
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
        aria-current={isActive ? 'page' : undefined}
      >
        <Icon className={classes.icon} size={isView ? 18 : 20} stroke={1.6} aria-hidden="true" />
        <span className={classes.label}>{label}</span>
        {count > 0 && <span className={classes.count}>{count.toLocaleString('en')}</span>}
      </Link>
    </Tooltip>
  );
}
