import { IconBookmark } from '@tabler/icons-react';
import { useSavedViews } from './layoutData.ts';
import classes from './Sidebar.module.css';
import { SidebarLink } from './SidebarLink.tsx';

/** The searches that the owner keeps, with how much each finds. */
export function SavedViewLinks({ location }: { readonly location: string }) {
  const views = useSavedViews();
  if (views.length === 0) return null;
  return (
    <>
      <p className={classes.heading} id="saved-views">
        Saved views
      </p>
      {views.map(({ id, name, count, hasMore }) => (
        <SidebarLink
          key={id}
          href={`/inbox/saved/${id}`}
          label={name}
          Icon={IconBookmark}
          count={count}
          hasMore={hasMore}
          isActive={location === `/inbox/saved/${id}`}
          isView
        />
      ))}
    </>
  );
}
