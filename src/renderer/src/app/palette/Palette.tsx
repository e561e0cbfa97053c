import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { MentionCounts } from '#contract';
import classes from './Palette.module.css';
import { PaletteList } from './PaletteList.tsx';
import { useFoundMentions } from './paletteData.ts';
import { findItems, type PossibleActions } from './paletteItems.ts';

const searchPauseMs = 60;

type PaletteProps = {
  readonly possible: PossibleActions;
  readonly counts: MentionCounts | undefined;
  /** Gives the focus back, then does what was chosen, if anything. */
  readonly onClose: (run?: () => void) => void;
};

/** One field that finds everything: what can be done now, where one can go, what was said. */
export function Palette({ possible, counts, onClose }: PaletteProps) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), searchPauseMs);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const cards = useFoundMentions(search);
  const groups = findItems({ typed, possible, counts, found: { search, cards }, navigate });
  const items = groups.flatMap((group) => group.items);
  const at = Math.min(chosen, items.length - 1);

  useEffect(() => field.current?.focus(), []);

  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const item = items[at];
    if (step !== undefined && items.length > 0) setChosen((at + step + items.length) % items.length);
    else if (event.key === 'Enter' && item) onClose(item.run);
    else return;
    event.preventDefault();
  };

  return (
    <Modal.Root opened onClose={() => onClose()} returnFocus={false} size={620} yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.28} transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label="Find anything" transitionProps={{ duration: 0 }}>
        <input
          ref={field}
          className={classes.field}
          type="text"
          role="combobox"
          aria-label="Find anything"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${listId}-${at}` : undefined}
          placeholder="Find an act, a list, a mention…"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={handleKey}
        />
        <PaletteList id={listId} groups={groups} chosen={at} onChoose={(item) => onClose(item.run)} />
        <p className={classes.nothing} role="status">
          {items.length === 0 ? 'Nothing like that. Try another word.' : ''}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}
