import { IconEar } from '@tabler/icons-react';
import type { Preview, WatchDraft, WatchId } from '#contract';
import { PreviewChanges } from '../../shared/PreviewChanges.tsx';
import { PreviewFrame } from '../../shared/PreviewFrame.tsx';
import { PreviewGroupView } from '../../shared/PreviewGroupView.tsx';
import { useWatchPreview } from '../../shared/previewData.ts';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './WatchPreview.module.css';

const maxPlaces = 4;

function describePlaces(places: Preview['matching']['places']): string {
  const named = places
    .slice(0, maxPlaces)
    .map(({ place, count }) => `${place} (${count.toLocaleString('en')})`);
  const rest = places.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${describeCount(rest, 'more place')}` : ''}`;
}

function describeMatching({ matching, isDone }: Preview): string {
  if (matching.count === 0) return isDone ? 'Nobody said that in the last 90 days' : 'Looking…';
  return `Said ${matching.count === 1 ? 'once' : `${matching.count.toLocaleString('en')} times`} in the last 90 days`;
}

type WatchPreviewProps = { readonly id: WatchId | null; readonly draft: WatchDraft };

/** What the watch finds in what was heard, and what changes with it, while it is being written. */
export function WatchPreview({ id, draft }: WatchPreviewProps) {
  const live = useWatchPreview(id, draft);
  const { preview } = live;
  return (
    <section className={classes.preview} aria-label="What it would find">
      <h3 className={classes.heading}>What it would find</h3>
      <PreviewFrame live={live} hint="Type a word, and you see at once where people said it.">
        {preview && (
          <>
            {id !== null && <PreviewChanges preview={{ ...preview, finds: { count: 0, cards: [] } }} />}
            {preview.matching.count === 0 ? (
              <p className={classes.nothing}>
                {describeMatching(preview)}
                {preview.isDone && '. That is fine for a name that few people know yet.'}
              </p>
            ) : (
              <PreviewGroupView
                title={describeMatching(preview)}
                note={describePlaces(preview.matching.places)}
                Icon={IconEar}
                group={preview.matching}
                isOpen
              />
            )}
          </>
        )}
      </PreviewFrame>
    </section>
  );
}
