import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ListedPlace } from '#contract';
import { readHost } from '../../../shared/addresses.ts';
import classes from './BringIn.module.css';
import { verdictWords } from './listWords.ts';

const rowHeight = 58;

/** The places of a list, each with what would become of it. Only the rows in sight are there. */
export function ListedPlaces({ places }: { readonly places: readonly ListedPlace[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it has to be scrolled by keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label="Places in the list">
      <ul className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const place = places[index];
          return (
            place && (
              <li
                key={index}
                className={classes.row}
                data-verdict={place.verdict}
                aria-setsize={places.length}
                aria-posinset={index + 1}
                style={{ top: start }}
              >
                <bdi className={classes.title}>{place.title}</bdi>
                <span className={classes.detail}>
                  {verdictWords[place.verdict]} · <bdi>{readHost(place.address) || place.address}</bdi>
                  {place.folder && (
                    <>
                      {' '}
                      · <bdi>{place.folder}</bdi>
                    </>
                  )}
                </span>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
