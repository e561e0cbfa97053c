import { ORPCError } from '@orpc/client';
import { focusManager, QueryClient } from '@tanstack/react-query';

const maxAttempts = 5;

/** A request that broke off because the engine went away may be sent again; every other failure is an answer. */
function canTryAgain(failureCount: number, error: Error): boolean {
  return failureCount < maxAttempts && error instanceof ORPCError && error.code === 'ENGINE_GONE';
}

/** Everything is local: nothing waits for a network or for the window's focus, and only the engine says what is old. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: canTryAgain,
      retryDelay: 0,
    },
    mutations: { networkMode: 'always', retry: canTryAgain, retryDelay: 0 },
  },
});

focusManager.setFocused(true);
