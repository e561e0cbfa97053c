import { Splitter } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './InboxPanes.module.css';

type InboxPanesProps = {
  readonly list: ReactNode;
  readonly reading: ReactNode;
  /** In a window too narrow for both, the reading pane is in front. */
  readonly isReading: boolean;
};

const defaultListWidth = '376px';

/** Whether the window has room for the list or the reading pane only. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
}

/** The list beside the reading pane, with a line between that can be moved; one behind the other where it is narrow. */
export function InboxPanes({ list, reading, isReading }: InboxPanesProps) {
  const isNarrow = useIsNarrow();
  const [listWidth, setListWidth] = useLocalStorage<`${number}px`>({
    key: 'earmark-list-width',
    defaultValue: defaultListWidth,
    getInitialValueInEffect: false,
  });

  if (isNarrow) {
    return (
      <div className={classes.panes}>
        <div className={classes.list} hidden={isReading}>
          {list}
        </div>
        <div className={classes.reading} hidden={!isReading}>
          {reading}
        </div>
      </div>
    );
  }
  return (
    <Splitter
      className={classes.panes}
      classNames={{ handle: classes.handle }}
      attributes={{ handle: { 'aria-label': 'Width of the list' } }}
      sizes={[listWidth, '100%']}
      onSizeChange={([width]) => setListWidth(width as `${number}px`)}
      step="8px"
      shiftStep="40px"
      lineSize={1}
      withHandle={false}
    >
      <Splitter.Pane className={classes.list} defaultSize={defaultListWidth} min="360px" max="440px">
        {list}
      </Splitter.Pane>
      <Splitter.Pane className={classes.reading} defaultSize="100%">
        {reading}
      </Splitter.Pane>
    </Splitter>
  );
}
