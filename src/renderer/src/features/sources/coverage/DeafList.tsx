import { Button, VisuallyHidden } from '@mantine/core';
import { IconBell, IconEyeOff } from '@tabler/icons-react';
import type { DeafPlace, ManualCheck } from '#contract';
import { useTimeFrame } from '../../../shared/timeFrame.ts';
import { describeManualCheck, describeRhythm } from '../manual/manualWords.ts';
import classes from './DeafList.module.css';
import { deafReasons } from './deafWords.ts';

type DeafListProps = {
  readonly places: readonly DeafPlace[];
  readonly checks: readonly ManualCheck[];
  readonly onLook: (check: ManualCheck) => void;
  readonly onAccept: (place: DeafPlace) => void;
};

/** The places where no program can listen: why, and what the owner does about it. */
export function DeafList({ places, checks, onLook, onAccept }: DeafListProps) {
  const frame = useTimeFrame();
  return (
    <ul className={classes.list}>
      {places.map((place) => {
        const check = checks.find((candidate) => candidate.place === place.id);
        const visit = check && describeManualCheck(check, frame);
        return (
          <li key={place.id}>
            <IconEyeOff size={17} stroke={1.6} aria-hidden="true" />
            <div>
              <h3>{place.name}</h3>
              <p>{deafReasons[place.id]}</p>
              {check && (
                <p data-overdue={visit?.isOverdue || undefined}>
                  You look {describeRhythm(check)}: {visit?.words}.
                </p>
              )}
            </div>
            {check ? (
              <Button size="xs" variant="default" onClick={() => onLook(check)}>
                <span>
                  Look <VisuallyHidden>at {place.name}</VisuallyHidden>
                </span>
              </Button>
            ) : (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconBell size={14} stroke={1.7} />}
                onClick={() => onAccept(place)}
              >
                <span>
                  Remind me <VisuallyHidden>to look at {place.name}</VisuallyHidden>
                </span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
