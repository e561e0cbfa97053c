import { skipToken, useQuery } from '@tanstack/react-query';
import type { MentionId } from '#contract';
import { engine } from '../../bridge/client.ts';

/** A picture that a mention tells of, once it is wanted: as the source of an image, which holds the picture itself. */
export function usePicture(mentionId: MentionId, address: string, isWanted: boolean) {
  const { data, error, isLoading, refetch } = useQuery(
    engine.pictures.load.queryOptions({
      input: isWanted ? { mentionId, address } : skipToken,
      retry: false,
    }),
  );
  return {
    source: data ? `data:${data.type};base64,${data.base64}` : null,
    error,
    isLoading,
    load: () => void refetch(),
  };
}
