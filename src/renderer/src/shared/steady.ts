import { useLayoutEffect, useRef, useState } from 'react';

type Handlers = { readonly [name: string]: (...given: never[]) => unknown };

/**
 * Functions that stay the same while what they do changes with each drawing, so that a memoized part is drawn again only
 * where it shows something else. They are for events, not for use while drawing.
 */
export function useSteady<Given extends Handlers>(handlers: Given): Given {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [steady] = useState(() => {
    const names = Object.keys(handlers);
    const call = (name: string) => [name, (...given: never[]) => latest.current[name]?.(...given)] as const;
    return Object.fromEntries(names.map(call)) as Given;
  });
  return steady;
}
