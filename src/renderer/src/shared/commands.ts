import { useEffect, useEffectEvent } from 'react';
import { type CommandId, type CommandOutput, Topic } from '#contract';
import { client, createCommandId } from '../bridge/client.ts';
import { refresh } from '../bridge/liveUpdates.ts';
import type { NextStep } from './Toast.tsx';
import { showCommandToast, showErrorToast, showRedoneToast, showUndoneToast } from './toasts.tsx';

const replayListeners = new Set<(commandId: CommandId) => void>();

/**
 * Takes back one command, or the newest when its id is null, and says so. It is sent once and never again: a second
 * time it would take back one more.
 */
export async function undoCommand(commandId: CommandId | null): Promise<void> {
  try {
    const output = await client.commands.undo({ commandId });
    showUndoneToast(output, () => void redoCommand(output.commandId));
    await followReplay(output.commandId);
  } catch (error) {
    showErrorToast(error);
  }
}

/** Does again one command that was taken back, or the last one when its id is null, and says so. It is sent once too. */
export async function redoCommand(commandId: CommandId | null): Promise<void> {
  try {
    const output = await client.commands.redo({ commandId });
    showRedoneToast(output, () => void undoCommand(output.commandId));
    await followReplay(output.commandId);
  } catch (error) {
    showErrorToast(error);
  }
}

async function followReplay(commandId: CommandId) {
  await refresh(Topic.options);
  for (const listener of replayListeners) listener(commandId);
}

/** Calls after a command was taken back, or done again, and what is shown was read again. */
export function useReplayedCommands(listener: (commandId: CommandId) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => {
    const listen = (commandId: CommandId) => hear(commandId);
    replayListeners.add(listen);
    return () => {
      replayListeners.delete(listen);
    };
  }, []);
}

type Saving<Input> = {
  readonly error: Error | null;
  readonly mutate: (input: Input) => void;
  readonly reset: () => void;
};

/** What follows on a command that a form sends: `onSaved`, then its toast; what is wrong is told beside the form. */
export function followSaving(topics: readonly Topic[], onSaved: () => void) {
  const { onSuccess } = followCommand(topics);
  return {
    onSuccess: (output: CommandOutput) => {
      onSaved();
      return onSuccess(output);
    },
  };
}

/** Saves a thing by its id, or as a new one where there is none yet. */
export function joinSaving<Id, Details>(
  adding: Saving<{ readonly commandId: CommandId; readonly details: Details }>,
  editing: Saving<{ readonly commandId: CommandId; readonly details: Details; readonly id: Id }>,
) {
  return {
    error: adding.error ?? editing.error,
    save: (id: Id | null, details: Details, commandId: CommandId = createCommandId()) => {
      const input = { commandId, details };
      if (id === null) adding.mutate(input);
      else editing.mutate({ ...input, id });
    },
    reset: () => {
      adding.reset();
      editing.reset();
    },
  };
}

type FollowOptions<Input> = {
  readonly offerNext?: (input: Input) => NextStep | undefined;
  readonly isShownAhead?: boolean;
};

/**
 * What follows on every command: its toast, or the sentence of its failure. A command stays under way until the
 * topics it touches are read again, so that what is shown ahead of the answer never flickers. `offerNext` says what may be
 * wanted next; `isShownAhead`, that the screen shows it all the while.
 */
export function followCommand<Input = unknown>(
  topics: readonly Topic[],
  { offerNext, isShownAhead = false }: FollowOptions<Input> = {},
) {
  return {
    onSuccess: (output: CommandOutput, input?: Input) => {
      const next = input === undefined ? undefined : offerNext?.(input);
      showCommandToast(output.label, () => void undoCommand(output.commandId), next);
      return refresh(topics, { isShownAhead });
    },
    onError: showErrorToast,
  };
}
