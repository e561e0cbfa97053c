import { TextInput } from '@mantine/core';
import { describeError, hasCode } from '../../../shared/sentences.ts';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { writeFieldTime } from '../../../shared/timeWords.ts';
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
  /** What went wrong when it was to be recorded. */
  readonly error: Error | null;
  readonly onChange: (where: RecordedWhere) => void;
};

/** Where, when, and under which link a reply can be found. */
export function RecordFields({ where, error, onChange }: RecordFieldsProps) {
  const frame = useTimeFrame();
  const isLinkRefused = hasCode(error, 'LINK_NOT_ALLOWED');
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
        value={where.saidAt ?? writeFieldTime(frame.now, frame)}
        onChange={(event) => onChange({ ...where, saidAt: event.currentTarget.value || null })}
      />
      <TextInput
        size="xs"
        label="Link to it"
        placeholder="If there is one"
        value={where.address}
        error={isLinkRefused && describeError(error)}
        maxLength={2048}
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => onChange({ ...where, address: event.currentTarget.value })}
      />
      {error && !isLinkRefused && (
        <p className={classes.problem} role="alert">
          {describeError(error)}
        </p>
      )}
    </div>
  );
}
