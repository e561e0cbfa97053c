import { useSyncExternalStore } from 'react';
import { isSingleKey } from '#contract';

let areOn = true;
const listeners = new Set<() => void>();

/** Switches the keys on or off that are a character alone. */
export function setSingleKeys(on: boolean): void {
  areOn = on;
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function areSingleKeysOn(): boolean {
  return areOn;
}

/** Answers which of an action's shortcuts do something: those of a character alone may be switched off. */
export function useKeysInUse(): (keys: readonly string[]) => readonly string[] {
  const on = useSyncExternalStore(listen, areSingleKeysOn);
  return (keys) => (on ? keys : keys.filter((key) => !isSingleKey(key)));
}
