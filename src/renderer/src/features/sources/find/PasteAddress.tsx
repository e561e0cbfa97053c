import { useLocation } from 'wouter';
import { AddPlace } from '../AddPlace.tsx';
import { useAddFeed, useFindFeeds } from '../sourcesData.ts';
import classes from './PasteAddress.module.css';

/** For those who have a web address at hand: of a site, a channel, a profile, an alert. */
export function PasteAddress({ knownAddresses }: { readonly knownAddresses: readonly string[] }) {
  const [, navigate] = useLocation();
  const finding = useFindFeeds();
  const adding = useAddFeed();
  return (
    <section className={classes.card} aria-labelledby="paste-address">
      <h2 id="paste-address">I have a web address</h2>
      <AddPlace
        found={finding.data ?? null}
        error={finding.error}
        isFinding={finding.isPending}
        knownAddresses={knownAddresses}
        addingAddress={adding.addingAddress}
        onFind={finding.find}
        onCancel={finding.cancel}
        onAddAnyway={(address, allowsOwnNetwork) =>
          adding.addAnyway(address, allowsOwnNetwork, (id) => navigate(`/sources/change-place/${id}`))
        }
        onAdd={(feed) => adding.add(feed, () => finding.data?.length === 1 && navigate('/sources'))}
      />
    </section>
  );
}
