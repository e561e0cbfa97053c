import { Chip, Group, Input, Select, TagsInput } from '@mantine/core';
import type { Business } from '#contract';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeClock } from '../../shared/timeWords.ts';
import { ClosedDays } from './ClosedDays.tsx';
import { DraftInput } from './DraftInput.tsx';
import { listTimeZones, weekdays } from './shopTimes.ts';

type ShopSectionProps = {
  readonly business: Business;
  readonly onSave: (change: Partial<Business>) => void;
};

const maxNames = 50;

/** What the shop is called, where it is found, and when it is open. */
export function ShopSection({ business, onSave }: ShopSectionProps) {
  const frame = useTimeFrame();
  const { timeZone } = business;
  return (
    <>
      <DraftInput
        label="Name"
        placeholder="Blue Door Bakery"
        maxLength={200}
        value={business.name}
        onSave={(name) => onSave({ name })}
      />
      <DraftInput
        label="Town"
        description="Helps to find the places where people talk about you"
        placeholder="Harbour Town"
        maxLength={200}
        value={business.town}
        onSave={(town) => onSave({ town })}
      />
      <TagsInput
        label="Other names"
        description="Nicknames, short forms, the way people misspell it"
        placeholder={business.otherNames.length === 0 ? 'the Blue Door' : ''}
        maxTags={maxNames}
        value={business.otherNames}
        onChange={(otherNames) => onSave({ otherNames })}
      />
      <TagsInput
        label="Your own accounts"
        description="What you post yourself is never a mention"
        placeholder={business.ownHandles.length === 0 ? '@bluedoor' : ''}
        maxTags={maxNames}
        value={business.ownHandles}
        onChange={(ownHandles) => onSave({ ownHandles })}
      />
      <DraftInput
        label="Your site"
        placeholder="bluedoor.example"
        maxLength={2048}
        spellCheck={false}
        value={business.siteAddress}
        onSave={(siteAddress) => onSave({ siteAddress })}
      />
      <Select
        label="Time zone"
        description={`It is ${describeClock(frame.now, { ...frame, timeZone })} at your shop`}
        data={listTimeZones(timeZone)}
        value={timeZone}
        onChange={(zone) => zone && onSave({ timeZone: zone })}
        allowDeselect={false}
        searchable
        limit={60}
        nothingFoundMessage="No such place"
      />
      <Input.Wrapper label="Open on" labelElement="div">
        <Chip.Group
          multiple
          value={business.openingDays.map(String)}
          onChange={(days) => onSave({ openingDays: days.map(Number).sort() })}
        >
          <Group gap={6} mt={6}>
            {weekdays.map((name, index) => (
              <Chip key={name} value={String(index + 1)} size="sm" variant="light">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <ClosedDays days={business.closedOn} onChange={(closedOn) => onSave({ closedOn })} />
    </>
  );
}
