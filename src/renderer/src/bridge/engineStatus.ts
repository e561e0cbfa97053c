import { useSyncExternalStore } from 'react';
import type { EngineStatus } from '#contract';
import { engineLink } from './client.ts';

/** How the engine is, as the shell says. */
export function useEngineStatus(): EngineStatus {
  return useSyncExternalStore(engineLink.onStatus, engineLink.readStatus);
}
