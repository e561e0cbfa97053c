import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Preview, RuleDetails, WatchDraft, WatchId } from '#contract';
import { engine } from '../bridge/client.ts';

/** Typing rests for so long before what it comes to is worked out. */
const restMs = 200;

/** A preview is worked out anew each time, and the one before stays until there is something of the next. */
const anew = { placeholderData: keepPreviousData, staleTime: 0, gcTime: 0, retry: false } as const;

export type LivePreview = {
  /** Null before there is anything, and where nothing is asked for. */
  readonly preview: Preview | null;
  readonly error: Error | null;
};

/** What a watch as it is being written would find and change; a new draft calls off what is under way. */
export function useWatchPreview(id: WatchId | null, draft: WatchDraft): LivePreview {
  const hasWords = draft.anyOf.length > 0 || draft.allOf.length > 0;
  const input = useRested(hasWords ? { id, draft } : null);
  const { data, error } = useQuery(
    engine.watches.preview.experimental_liveOptions({ input: input ?? skipToken, ...anew }),
  );
  return { preview: input ? (data ?? null) : null, error };
}

/** What a rule would put aside; null for none. */
export function useRulePreview(rule: RuleDetails | null): LivePreview {
  const input = useRested(rule === null ? null : { rule });
  const { data, error } = useQuery(
    engine.rules.preview.experimental_liveOptions({ input: input ?? skipToken, ...anew }),
  );
  return { preview: input ? (data ?? null) : null, error };
}

/** The value once it has rested for a moment; another object with the same content is the same. */
function useRested<Value>(value: Value): Value {
  const [rested] = useDebouncedValue(JSON.stringify(value), restMs);
  return JSON.parse(rested) as Value;
}
