import {
  IconCircleCheck,
  IconClock,
  IconHistory,
  IconMessageCheck,
  IconSparkles,
  IconStack2,
  IconX,
  IconZzz,
} from '@tabler/icons-react';
import type { MentionCounts, MentionView } from '#contract';
import { viewTitles } from '../features/inbox/views.ts';
import { SidebarLink } from './SidebarLink.tsx';

const views = [
  { view: 'new', Icon: IconSparkles },
  { view: 'waiting', Icon: IconClock },
  { view: 'snoozed', Icon: IconZzz },
  { view: 'replied', Icon: IconMessageCheck },
  { view: 'closed', Icon: IconCircleCheck },
  { view: 'dismissed', Icon: IconX },
  { view: 'history', Icon: IconHistory },
  { view: 'all', Icon: IconStack2 },
] as const satisfies readonly { view: MentionView; Icon: unknown }[];

type InboxViewsProps = { readonly counts: MentionCounts | undefined; readonly location: string };

/** The views of the inbox, with how much each holds. */
export function InboxViews({ counts, location }: InboxViewsProps) {
  return views.map(({ view, Icon }) => (
    <SidebarLink
      key={view}
      href={`/inbox/${view}`}
      label={viewTitles[view]}
      Icon={Icon}
      count={counts?.[view]}
      isActive={location === `/inbox/${view}`}
      isView
      isPressing={view === 'new' || view === 'waiting'}
    />
  ));
}
