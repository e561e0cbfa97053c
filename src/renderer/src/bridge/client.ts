import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { CommandId, contract, EarmarkBridge } from '#contract';
import { createEngineLink } from './engineLink.ts';

declare global {
  /** Put there by the preload. */
  var earmark: EarmarkBridge;
}

export const engineLink = createEngineLink(earmark);

export const client: ContractRouterClient<typeof contract> = createORPCClient(engineLink);

/** Query options, mutation options and keys for every procedure of the engine. */
export const engine = createTanstackQueryUtils(client);

/** Asks something of the Electron shell. */
export const callShell = earmark.callShell;

/** Names one command of the owner: made once per act, so that a repeated request is carried out once. */
export function createCommandId(): CommandId {
  return crypto.randomUUID() as CommandId;
}
