import { useEffect, useEffectEvent } from 'react';
import type { ActionId } from '#contract';

/** What the parts on the screen can do now, the latest to appear last. Each answers whether it did something. */
const performers: ((id: ActionId) => boolean)[] = [];

/** Does what a key or a menu item stands for; answers whether anything on the screen could do it. */
export function performAction(id: ActionId): boolean {
  return performers.findLast((perform) => perform(id)) !== undefined;
}

/** Lets a part of the screen carry out actions for as long as it is there; the latest part to appear goes first. */
export function useActions(handlers: Partial<Record<ActionId, () => void>>): void {
  const handle = useEffectEvent((id: ActionId) => {
    handlers[id]?.();
    return handlers[id] !== undefined;
  });
  useEffect(() => {
    const perform = (id: ActionId) => handle(id);
    performers.push(perform);
    return () => {
      performers.splice(performers.indexOf(perform), 1);
    };
  }, []);
}
