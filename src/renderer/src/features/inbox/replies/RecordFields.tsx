import { TextInput } from '@mantine/core';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { readWallClock } from '../../../shared/timeWords.ts';
import classes from './RecordFields.module.css';

/** Where and when something was answered, as it is being typed. */
export type RecordedWhere = {
  readonly place: string;
  /** In the shop's zone, as a field for day and time holds it; null for the moment at which it is recorded. */
  readonly saidAt: string | null;
  readonly address: string;
};

type RecordFieldsProps = {
  readonly where: RecordedWhere;
  /** What is wrong with the link. */
  readonly addressProblem: string | null;
  readonly onChange: (where: RecordedWhere) => void;
};

/** Where, when, and under which link a reply can be found. */
export function RecordFields({ where, addressProblem, onChange }: RecordFieldsProps) {
  const frame = useTimeFrame();
  return (
    <div className={classes.fields}>
      <TextInput
        size="xs"
        label="Where"
        value={where.place}
        maxLength={200}
        onChange={(event) => onChange({ ...where, place: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label="When"
        type="datetime-local"
        value={where.saidAt ?? readWallClock(frame.now, frame)}
        onChange={(event) => onChange({ ...where, saidAt: event.currentTarget.value || null })}
      />
      <TextInput
        size="xs"
        label="Link to it"
        placeholder="If there is one"
        value={where.address}
        error={addressProblem}
        maxLength={2048}
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => onChange({ ...where, address: event.currentTarget.value })}
      />
    </div>
  );
}
