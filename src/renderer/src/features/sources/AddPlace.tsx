import { Button, Loader, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FoundFeed } from '#contract';
import { describeError } from '../../shared/sentences.ts';
import { AddAnyway } from './AddAnyway.tsx';
import classes from './AddPlace.module.css';
import { FoundFeedCard } from './FoundFeedCard.tsx';

type AddPlaceProps = {
  /** What was found at the address; null before anything was looked for. */
  readonly found: readonly FoundFeed[] | null;
  readonly error: Error | null;
  readonly isFinding: boolean;
  /** The addresses that are listened to already. */
  readonly knownAddresses: readonly string[];
  readonly addingAddress: string | null;
  readonly onFind: (address: string) => void;
  readonly onCancel: () => void;
  readonly onAdd: (feed: FoundFeed) => void;
  readonly onAddAnyway: (address: string, allowsOwnNetwork: boolean) => void;
};

const nothingFound = 'Nothing to listen to was found there. Try the address of its news, blog or forum page.';

/** From an address as a person knows it to a feed that is listened to. */
export function AddPlace(props: AddPlaceProps) {
  const { found, error, isFinding, knownAddresses, addingAddress, onFind, onCancel, onAdd, onAddAnyway } =
    props;
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') onFind(address);
  };
  return (
    <div className={classes.panel}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          data-autofocus
          label="Its web address"
          description="Of the site, or of its feed if you know it"
          placeholder="harbourtown.example"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={error ? describeError(error) : found?.length === 0 && nothingFound}
          spellCheck={false}
          autoCapitalize="none"
        />
        <div className={classes.buttons}>
          <Button
            type="submit"
            leftSection={isFinding && <Loader size={15} color="currentColor" />}
            disabled={address.trim() === ''}
          >
            {isFinding ? 'Looking…' : 'Find'}
          </Button>
          {isFinding && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </div>
      </form>
      <AddAnyway address={address} error={error} onAdd={onAddAnyway} />
      {found && found.length > 0 && (
        <>
          <h3 className={classes.heading}>{found.length === 1 ? 'Found it' : 'Choose what to listen to'}</h3>
          <ul className={classes.list}>
            {found.map((feed) => (
              <FoundFeedCard
                key={feed.address}
                feed={feed}
                isKnown={feed.isKnown || knownAddresses.includes(feed.address)}
                isAdding={feed.address === addingAddress}
                onAdd={() => onAdd(feed)}
              />
            ))}
          </ul>
          <p className={classes.note}>
            What was said there until now goes to “Before you started”. Everything new comes to your inbox.
          </p>
        </>
      )}
    </div>
  );
}
