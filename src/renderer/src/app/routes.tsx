import { Redirect, Route, Switch } from 'wouter';
import { MentionView } from '#contract';
import { DonePage } from '../features/done/DonePage.tsx';
import { InboxPage } from '../features/inbox/InboxPage.tsx';
import { SavedViewPage } from '../features/inbox/SavedViewPage.tsx';
import { viewTitles } from '../features/inbox/views.ts';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { CoveragePage } from '../features/sources/coverage/CoveragePage.tsx';
import { FindPlacesPage } from '../features/sources/find/FindPlacesPage.tsx';
import { SourcesPage } from '../features/sources/SourcesPage.tsx';

const homePath = '/inbox/new';

function findView(name: string | undefined): MentionView | undefined {
  return MentionView.options.find((view) => view === name);
}

/** The name of the room at a path, as the owner knows it. */
export function readRoomName(path: string): string {
  const [, room, view] = path.split('/');
  if (room === 'sources') return 'Sources';
  if (room === 'settings') return 'Settings';
  if (room === 'done') return 'What you did';
  if (view === 'saved') return 'Saved view';
  return viewTitles[findView(view) ?? 'new'];
}

/** The room that is open. */
export function Rooms() {
  return (
    <Switch>
      <Route path="/inbox/saved/:id">{({ id }) => <SavedViewPage id={id} />}</Route>
      <Route path="/inbox/:view">
        {(params) => {
          const view = findView(params.view);
          return view ? <InboxPage key={view} view={view} /> : <Redirect to={homePath} replace />;
        }}
      </Route>
      <Route path="/sources/find">
        <FindPlacesPage />
      </Route>
      <Route path="/sources/coverage">
        <CoveragePage />
      </Route>
      <Route path="/sources/:panel?/:watchId?">
        {({ panel, watchId }) => <SourcesPage panel={panel} watchId={watchId} />}
      </Route>
      <Route path="/done">
        <DonePage />
      </Route>
      <Route path="/settings/:place?">{({ place }) => <SettingsPage place={place} />}</Route>
      <Route>
        <Redirect to={homePath} replace />
      </Route>
    </Switch>
  );
}
