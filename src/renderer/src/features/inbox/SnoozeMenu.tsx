import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { SaidTime, SnoozeTime } from '#contract';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeComing } from '../../shared/timeWords.ts';
import { QuickChoice } from './QuickChoice.tsx';

const kindNames: Record<SnoozeTime['kind'], string> = {
  afternoon: 'This afternoon',
  evening: 'This evening',
  tomorrow: 'Tomorrow morning',
  openingDay: 'Next day you are open',
  nextWeek: 'Next week',
};

const hint = 'Say a day to come, such as “in 3 days”, “friday 14:00” or “after the fair on 12 March”.';

type SnoozeMenuProps = {
  readonly words: string;
  readonly times: readonly SnoozeTime[];
  /** What the typed words stand for; null where they name no time. */
  readonly said: SaidTime | null;
  /** The words as they are typed now were read. */
  readonly isRead: boolean;
  readonly onWords: (words: string) => void;
  readonly onSnooze: (until: number, wakesEarly: boolean) => void;
};

/** Until when something is put off: a few times at hand, or one in words, each with what it means exactly. */
export function SnoozeMenu({ words, times, said, isRead, onWords, onSnooze }: SnoozeMenuProps) {
  const frame = useTimeFrame();
  const [wakesEarly, setWakesEarly] = useState(false);
  const describe = ({ at, isClosed }: { readonly at: number; readonly isClosed: boolean }) =>
    `${describeComing(at, frame)}${isClosed ? ' · you are closed' : ''}`;
  const ready = times.map((time) => ({
    id: `${time.at}`,
    label: kindNames[time.kind],
    aside: describe(time),
  }));
  const typed = said ? [{ id: `${said.at}`, label: describe(said) }] : [];
  return (
    <QuickChoice
      label="Put it off until"
      placeholder="in 3 days, next tue 9:00 …"
      maxLength={200}
      typed={words}
      choices={words.trim() === '' ? ready : typed}
      note={isRead ? hint : ' '}
      onType={onWords}
      onChoose={(id) => onSnooze(Number(id), wakesEarly)}
    >
      <Checkbox
        size="xs"
        label="Back earlier if it is seen in one more place"
        checked={wakesEarly}
        onChange={(event) => setWakesEarly(event.currentTarget.checked)}
      />
    </QuickChoice>
  );
}
