import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { Feed } from '#contract';
import { describeError } from '../../../shared/sentences.ts';
import classes from './Keeping.module.css';
import { type SignInDetails, useSignIn } from './keepingData.ts';

const noSafePlace =
  'This computer has no safe place for passwords (a keychain), so Earmark can’t keep one. On Linux, install and unlock a password store such as GNOME Keyring or KWallet, then start Earmark again.';

/** The name and the password of a place that wants them. */
export function SignInSection({ feed }: { readonly feed: Feed }) {
  const isWanted = feed.problem?.code === 'signInNeeded';
  const [isOpen, setOpen] = useState(isWanted);
  const signIn = useSignIn(feed.id, () => setOpen(false));
  return (
    <section className={classes.section} aria-label="Name and password">
      <h3>{isWanted ? 'This place wants a name and a password' : 'Name and password'}</h3>
      {isWanted && feed.hasSignIn && <p>It did not accept those that are kept.</p>}
      {!isWanted && (
        <p className={classes.note}>
          {feed.hasSignIn
            ? 'They are kept in this computer’s keychain, and sent to this place only.'
            : 'For a place that only lets its members in.'}
        </p>
      )}
      {isOpen && signIn.canKeep === false && <p>{noSafePlace}</p>}
      {isOpen && signIn.canKeep && <SignInForm feed={feed} signIn={signIn} />}
      {(feed.hasSignIn || !isOpen) && (
        <div className={classes.buttons}>
          {!isOpen && (
            <Button size="xs" variant="default" onClick={() => setOpen(true)}>
              {feed.hasSignIn ? 'Change them' : 'Give them'}
            </Button>
          )}
          {feed.hasSignIn && (
            <Button size="xs" variant="subtle" color="gray" onClick={signIn.forget}>
              Forget them
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

type SignInFormProps = { readonly feed: Feed; readonly signIn: ReturnType<typeof useSignIn> };

function SignInForm({ feed, signIn }: SignInFormProps) {
  const isEncrypted = feed.address.startsWith('https:');
  const form = useForm<SignInDetails>({
    initialValues: { name: '', password: '', allowsUnencrypted: false },
    validate: { name: (name) => (name.includes(':') ? 'A name can’t have a colon in it.' : null) },
  });
  const { name, password, allowsUnencrypted } = form.values;
  const isReady = name !== '' && password !== '' && (isEncrypted || allowsUnencrypted);
  return (
    <form className={classes.form} onSubmit={form.onSubmit(signIn.save)}>
      <TextInput
        {...form.getInputProps('name')}
        data-autofocus
        label="Name"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      <PasswordInput
        {...form.getInputProps('password')}
        label="Password"
        autoComplete="off"
        error={signIn.error && describeError(signIn.error)}
        maxLength={1000}
      />
      {!isEncrypted && (
        <Checkbox
          {...form.getInputProps('allowsUnencrypted', { type: 'checkbox' })}
          label="Send it unencrypted"
          description="This address begins with http, so others on the way could read the password. If it also works with https, change the address instead."
        />
      )}
      <p className={classes.note}>
        They are kept in this computer’s keychain and sent to this place only, never with a list that you
        save.
      </p>
      <div className={classes.buttons}>
        <Button type="submit" size="xs" disabled={!isReady} loading={signIn.isSaving}>
          Keep them
        </Button>
      </div>
    </form>
  );
}
