import { Group, Select, Switch } from '@mantine/core';
import type { Waits } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';

type WaitsSectionProps = { readonly waits: Waits; readonly onSave: (waits: Waits) => void };

const offeredHours = [2, 4, 8, 24, 48, 72, 96, 120, 168, 240, 336];

const parts = ['morning', 'afternoon', 'evening'] as const;
const partNames = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' } as const;

function nameHours(hours: number): string {
  return hours % 24 === 0 ? describeCount(hours / 24, 'day') : describeCount(hours, 'hour');
}

function listHours(present: number, isOffered: (hours: number) => boolean) {
  return [...new Set([...offeredHours, present])]
    .sort((one, other) => one - other)
    .filter((hours) => isOffered(hours) || hours === present)
    .map((hours) => ({ value: `${hours}`, label: nameHours(hours) }));
}

/** Every half hour of the day, and the present time. */
function listTimes(present: string) {
  const halfHours = Array.from({ length: 48 }, (_, half) => writeTime(Math.floor(half / 2), (half % 2) * 30));
  return [...new Set([...halfHours, present])]
    .sort()
    .map((value) => ({ value, label: value.replace(/^0/, '') }));
}

function writeTime(hour: number, minute: number): string {
  return [hour, minute].map((part) => `${part}`.padStart(2, '0')).join(':');
}

/** When a wait is long to the owner, whether closed days count, and at which hours something comes back. */
export function WaitsSection({ waits, onSave }: WaitsSectionProps) {
  const { warmAfterHours, lateAfterHours, countsClosedDays, hours } = waits;
  return (
    <>
      <Group grow align="start">
        <Select
          label="Getting long after"
          data={listHours(warmAfterHours, (offered) => offered <= lateAfterHours)}
          value={`${warmAfterHours}`}
          onChange={(value) => value && onSave({ ...waits, warmAfterHours: Number(value) })}
          allowDeselect={false}
        />
        <Select
          label="Too long after"
          data={listHours(lateAfterHours, (offered) => offered >= warmAfterHours)}
          value={`${lateAfterHours}`}
          onChange={(value) => value && onSave({ ...waits, lateAfterHours: Number(value) })}
          allowDeselect={false}
        />
      </Group>
      <Switch
        label="Count the days when you are closed, too"
        checked={countsClosedDays}
        onChange={(event) => onSave({ ...waits, countsClosedDays: event.currentTarget.checked })}
      />
      <Group grow align="start">
        {parts.map((part) => (
          <Select
            key={part}
            label={partNames[part]}
            data={listTimes(hours[part])}
            value={hours[part]}
            onChange={(time) => time && onSave({ ...waits, hours: { ...hours, [part]: time } })}
            allowDeselect={false}
            searchable
          />
        ))}
      </Group>
    </>
  );
}
