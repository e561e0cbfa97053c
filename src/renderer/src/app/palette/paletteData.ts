import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { engine } from '../../bridge/client.ts';

const mostShown = 6;
const leastLetters = 2;

/** The newest mentions that a search finds. */
export function useFoundMentions(search: string) {
  const isSearch = search.length >= leastLetters;
  const input = { view: 'all' as const, query: search, limit: mostShown };
  const { data } = useQuery(
    engine.mentions.list.queryOptions({
      input: isSearch ? input : skipToken,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  return isSearch ? (data?.cards ?? []) : [];
}
