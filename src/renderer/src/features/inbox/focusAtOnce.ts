import { type RefObject, useLayoutEffect } from 'react';

/** Gives an element the focus before the next key can be pressed; a focus trap would take a moment. */
export function useFocusAtOnce(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => element.current?.focus({ preventScroll: true }), [element]);
}
