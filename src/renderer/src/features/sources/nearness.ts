import { type RefCallback, useCallback, useState } from 'react';

/** How far out of sight something counts as near. */
const margin = '800px';

const callbacks = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

/** One observer for all that wait to come near. */
function getObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) callbacks.get(target)?.();
    },
    { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
  );
  return observer;
}

/** Whether an element has been near what is in sight, once. */
export function useHasComeNear(isNearAtFirst: boolean): readonly [RefCallback<HTMLElement>, boolean] {
  const [isNear, setNear] = useState(isNearAtFirst);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    callbacks.set(element, () => setNear(true));
    getObserver().observe(element);
    return () => getObserver().unobserve(element);
  }, []);
  return [ref, isNear];
}
