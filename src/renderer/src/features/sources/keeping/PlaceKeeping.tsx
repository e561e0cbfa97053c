import type { Feed } from '#contract';
import classes from './Keeping.module.css';
import { useEditFeed } from './keepingData.ts';
import { OwnNetworkSection } from './OwnNetworkSection.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { SignInSection } from './SignInSection.tsx';

type PlaceKeepingProps = {
  readonly feed: Feed;
  readonly folders: readonly string[];
  readonly onSaved: () => void;
};

/** All that the owner can change of a place. */
export function PlaceKeeping({ feed, folders, onSaved }: PlaceKeepingProps) {
  const { error, isPending, save } = useEditFeed(onSaved);
  // What it waits for comes first.
  const isSignInWanted = feed.problem?.code === 'signInNeeded';
  const signIn = <SignInSection key={String(isSignInWanted)} feed={feed} />;
  return (
    <div className={classes.parts}>
      {isSignInWanted && signIn}
      <OwnNetworkSection feed={feed} />
      <PlaceForm
        key={`${feed.id} ${feed.title} ${feed.address} ${feed.folder}`}
        feed={feed}
        folders={folders}
        error={error}
        isSaving={isPending}
        onSave={(details, allowsOwnNetwork) => save(feed.id, details, allowsOwnNetwork)}
      />
      {!isSignInWanted && signIn}
    </div>
  );
}
