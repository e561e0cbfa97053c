import { useRef, useState } from 'react';
import { listPossibleActions, type PossibleActions } from './paletteItems.ts';

/** Opens the palette over the room that is open, and gives the focus back to where it was. */
export function usePalette() {
  const [possible, setPossible] = useState<PossibleActions | null>(null);
  const focused = useRef<Element | null>(null);
  const close = (run?: () => void) => {
    setPossible(null);
    if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
    run?.();
  };
  return {
    possible,
    close,
    toggle: () => {
      if (possible) return close();
      focused.current = document.activeElement;
      setPossible(listPossibleActions());
    },
  };
}
