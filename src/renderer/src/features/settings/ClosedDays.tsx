import { Button, Input, Pill, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import classes from './ClosedDays.module.css';
import { describeDay } from './shopTimes.ts';

type ClosedDaysProps = { readonly days: readonly string[]; readonly onChange: (days: string[]) => void };

/** The days on which the shop is closed besides its weekly ones, each to be taken away, and a calendar to add more. */
export function ClosedDays({ days, onChange }: ClosedDaysProps) {
  const { locale } = useTimeFrame();
  return (
    <Input.Wrapper
      label="Closed on"
      labelElement="div"
      description="Holidays and other days when nobody can answer"
    >
      <div className={classes.days}>
        {days.map((day) => (
          <Pill
            key={day}
            withRemoveButton
            removeButtonProps={{
              'aria-label': `Open on ${describeDay(day, locale)} after all`,
              'aria-hidden': false,
            }}
            onRemove={() => onChange(days.filter((other) => other !== day))}
          >
            {describeDay(day, locale)}
          </Pill>
        ))}
        <Popover position="top-start" trapFocus>
          <Popover.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCalendarPlus size={15} stroke={1.7} />}
            >
              Choose days
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Days when the shop is closed">
            <DatePicker
              type="multiple"
              value={[...days]}
              onChange={(chosen) => onChange(chosen.toSorted())}
              hideOutsideDates
              ariaLabels={{
                previousMonth: 'Month before',
                nextMonth: 'Month after',
                previousYear: 'Year before',
                nextYear: 'Year after',
                previousDecade: 'Ten years before',
                nextDecade: 'Ten years after',
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
    </Input.Wrapper>
  );
}
