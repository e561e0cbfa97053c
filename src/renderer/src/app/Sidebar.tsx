import { Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconInbox, IconRss, IconSettings } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Feed, MentionCounts } from '#contract';
import { InboxViews } from './InboxViews.tsx';
import { ListeningStatus } from './ListeningStatus.tsx';
import { SavedViewLinks } from './SavedViewLinks.tsx';
import classes from './Sidebar.module.css';
import { SidebarLink } from './SidebarLink.tsx';

type SidebarProps = {
  /** Empty where the shop has no name yet. */
  readonly shopName: string | undefined;
  readonly counts: MentionCounts | undefined;
  readonly feeds: readonly Feed[] | undefined;
  readonly isOffline: boolean;
  readonly location: string;
};

/** The ways to every room. Under 1100 pixels of width only their icons are left. */
export function Sidebar({ shopName, counts, feeds, isOffline, location }: SidebarProps) {
  const isInInbox = location.startsWith('/inbox');
  return (
    <nav className={classes.sidebar} aria-label="Rooms">
      <ShopMark shopName={shopName} />
      <SidebarLink
        href="/inbox/new"
        label="Inbox"
        Icon={IconInbox}
        count={counts && counts.new + counts.waiting}
        isActive={isInInbox}
      />
      <InboxViews counts={counts} location={location} />
      <SavedViewLinks location={location} />
      <SidebarLink
        href="/sources"
        label="Sources"
        Icon={IconRss}
        isActive={location.startsWith('/sources')}
      />
      <span className={classes.gap} />
      {feeds && feeds.length > 0 && <ListeningStatus feeds={feeds} isOffline={isOffline} />}
      <SidebarLink href="/done" label="What you did" Icon={IconArrowBackUp} isActive={location === '/done'} />
      <SidebarLink
        href="/settings"
        label="Settings"
        Icon={IconSettings}
        isActive={location.startsWith('/settings')}
      />
    </nav>
  );
}

function ShopMark({ shopName }: { readonly shopName: string | undefined }) {
  return (
    <Tooltip label={shopName || 'Your shop'} position="right" disabled={!shopName}>
      <div className={classes.shop}>
        <span className={classes.mark} aria-hidden="true">
          e
        </span>
        <div className={classes.names}>
          {shopName === '' ? (
            <Link href="/settings" className={classes.nameless}>
              Your shop
            </Link>
          ) : (
            <bdi className={classes.name}>{shopName ?? ' '}</bdi>
          )}
          <span className={classes.product}>Earmark</span>
        </div>
      </div>
    </Tooltip>
  );
}
