import { Button } from '@mantine/core';
import { readHost } from '../../shared/addresses.ts';
import { isOwnNetworkRefused, isSignInNeeded } from '../../shared/sentences.ts';
import classes from './keeping/Keeping.module.css';
import { OwnNetworkQuestion } from './keeping/OwnNetworkQuestion.tsx';

type AddAnywayProps = {
  /** As it was typed. */
  readonly address: string;
  readonly error: Error | null;
  readonly onAdd: (address: string, allowsOwnNetwork: boolean) => void;
};

/** Offers to add a place that could not be looked at: a device of the own network, or one that wants a password first. */
export function AddAnyway({ address, error, onAdd }: AddAnywayProps) {
  if (isOwnNetworkRefused(error)) {
    return <OwnNetworkQuestion host={readHost(address)} onAllow={() => onAdd(address, true)} />;
  }
  if (!isSignInNeeded(error)) return null;
  return (
    <div className={classes.asked}>
      <p>If you have a name and a password for it, add it now and give them next.</p>
      <Button size="xs" variant="default" onClick={() => onAdd(address, false)}>
        Add it
      </Button>
    </div>
  );
}
