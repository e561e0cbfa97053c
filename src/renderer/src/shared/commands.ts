import { useEffect, useEffectEvent } from 'react';
import { type CommandId, type CommandOutput, Topic } from '#contract';
import { client } from '../bridge/client.ts';
import { refresh } from '../bridge/liveUpdates.ts';
import type { NextStep } from './Toast.tsx';
import { showCommandToast, showErrorToast, showUndoneToast } from './toasts.tsx';

const undoneListeners = new Set<(commandId: CommandId) => void>();

/**
 * Takes back one command, or the newest when its id is null, and says so. It is sent once and never again: a second
 * time it would take back one more.
 */
export async function undoCommand(commandId: CommandId | null): Promise<void> {
  try {
    const output = await client.commands.undo({ commandId });
    showUndoneToast(output);
    await refresh(Topic.options);
    for (const listener of undoneListeners) listener(output.commandId);
  } catch (error) {
    showErrorToast(error);
  }
}

/** Calls after a command was taken back and what is shown was read again. */
export function useUndoneCommands(listener: (commandId: CommandId) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => {
    const listen = (commandId: CommandId) => hear(commandId);
    undoneListeners.add(listen);
    return () => {
      undoneListeners.delete(listen);
    };
  }, []);
}

/**
 * What follows on every command: its toast, or the sentence of its failure. A command stays under way until the
 * topics it touches are read again, so that what is shown ahead of the answer never flickers. `offerNext` says what may be
 * wanted next.
 */
export function followCommand<Input = unknown>(
  topics: readonly Topic[],
  offerNext?: (input: Input) => NextStep | undefined,
) {
  return {
    onSuccess: (output: CommandOutput, input?: Input) => {
      const next = input === undefined ? undefined : offerNext?.(input);
      showCommandToast(output.label, () => void undoCommand(output.commandId), next);
      return refresh(topics);
    },
    onError: showErrorToast,
  };
}
