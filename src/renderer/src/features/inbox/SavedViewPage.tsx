import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { InboxPage } from './InboxPage.tsx';
import { savedViewsQuery } from './search/searchData.ts';

/** A search that the owner keeps, as a list of the inbox. */
export function SavedViewPage({ id }: { readonly id: string }) {
  const views = useQuery(savedViewsQuery);
  if (views.isLoadingError)
    return <LoadProblem error={views.error} onTryAgain={() => void views.refetch()} />;
  if (!views.data) return null;
  const saved = views.data.find((view) => view.id === id);
  if (!saved) return <Redirect to="/inbox/new" replace />;
  return <InboxPage key={`${saved.id} ${saved.query}`} view={saved.view} saved={saved} />;
}
