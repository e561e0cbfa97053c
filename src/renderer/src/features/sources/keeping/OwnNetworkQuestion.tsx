import { Button } from '@mantine/core';
import classes from './Keeping.module.css';

type OwnNetworkQuestionProps = {
  /** The host that consent is asked for. */
  readonly host: string;
  readonly onAllow: () => void;
};

/** Asks whether a device of the own network may be listened to. */
export function OwnNetworkQuestion({ host, onAllow }: OwnNetworkQuestionProps) {
  return (
    <div className={classes.asked}>
      <p>
        This is a device in your own network. Listen to it all the same? Earmark will ask <bdi>{host}</bdi>{' '}
        and nothing else there.
      </p>
      <Button size="xs" variant="default" onClick={onAllow}>
        Listen to it
      </Button>
    </div>
  );
}
