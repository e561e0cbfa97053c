import { useEffect, useEffectEvent } from 'react';
import type { ActionId } from '#contract';

type Performer = {
  /** Answers whether it did something. */
  readonly perform: (id: ActionId) => boolean;
  readonly can: (id: ActionId) => boolean;
};

/** What the parts on the screen can do now, the latest to appear last. */
const performers: Performer[] = [];

/** Does what a key or a menu item stands for; answers whether anything on the screen could do it. */
export function performAction(id: ActionId): boolean {
  return performers.findLast(({ perform }) => perform(id)) !== undefined;
}

/** Whether anything on the screen could do it now. */
export function canPerform(id: ActionId): boolean {
  return performers.some(({ can }) => can(id));
}

/**
 * Lets a part of the screen carry out actions for as long as it is there; the latest part to appear goes first. One that
 * can't be done just now is undefined.
 */
export function useActions(handlers: { readonly [Id in ActionId]?: (() => unknown) | undefined }): void {
  const handle = useEffectEvent((id: ActionId) => {
    handlers[id]?.();
    return handlers[id] !== undefined;
  });
  const hasHandler = useEffectEvent((id: ActionId) => handlers[id] !== undefined);
  useEffect(() => {
    const performer = { perform: (id: ActionId) => handle(id), can: (id: ActionId) => hasHandler(id) };
    performers.push(performer);
    return () => {
      performers.splice(performers.indexOf(performer), 1);
    };
  }, []);
}
