import { useEffect, useRef } from 'react';
import { listKeyCaps } from '../../shared/keyNames.ts';
import { useKeysInUse } from '../../shared/singleKeys.ts';
import classes from './Palette.module.css';
import type { PaletteGroup, PaletteItem } from './paletteItems.ts';

type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** The place of the one that Enter takes, through all groups. */
  readonly chosen: number;
  readonly onChoose: (item: PaletteItem) => void;
};

/** What was found, group by group. The focus stays in the field; the chosen one is named there. */
export function PaletteList({ id, groups, chosen, onChoose }: PaletteListProps) {
  const listInUse = useKeysInUse();
  const chosenOption = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen, so another one has to be in sight.
  useEffect(() => chosenOption.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const items = groups.flatMap((group) => group.items);
  return (
    <div id={id} className={classes.list} role="listbox" aria-label="Found">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box has no other element for a group.
        <div key={group.title} role="group" aria-label={group.title}>
          <div className={classes.title} aria-hidden="true">
            {group.title}
          </div>
          {group.items.map((item) => {
            const place = items.indexOf(item);
            const [shortcut] = listInUse(item.keys ?? []);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
              <div
                key={item.id}
                ref={place === chosen ? chosenOption : null}
                id={`${id}-${place}`}
                className={classes.item}
                role="option"
                tabIndex={-1}
                aria-selected={place === chosen}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                <bdi className={classes.label}>{item.label}</bdi>
                {item.aside && <bdi className={classes.aside}>{item.aside}</bdi>}
                {shortcut && (
                  <span className={classes.keys} aria-hidden="true">
                    {listKeyCaps(shortcut).join(' ')}
                  </span>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
