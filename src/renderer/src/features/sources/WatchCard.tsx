import type { Watch, WatchId } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './WatchCard.module.css';
import { watchKinds } from './watchWords.ts';

type WordLineProps = {
  readonly lead: string;
  readonly words: readonly string[];
  readonly isMarked?: boolean;
};

function WordLine({ lead, words, isMarked = false }: WordLineProps) {
  if (words.length === 0) return null;
  if (!isMarked)
    return (
      <span className={classes.line}>
        {lead} <bdi>{words.join(', ')}</bdi>
      </span>
    );
  return (
    <span className={classes.line}>
      {lead}
      {words.map((word) => (
        <mark key={word}>
          <bdi>{word}</bdi>
        </mark>
      ))}
    </span>
  );
}

type WatchCardProps = { readonly watch: Watch; readonly onEdit: (id: WatchId) => void };

/** A watch in words: what it listens for, and how often it heard it. */
export function WatchCard({ watch, onEdit }: WatchCardProps) {
  return (
    <li>
      <button type="button" className={classes.card} onClick={() => onEdit(watch.id)}>
        <span className={classes.top}>
          <bdi className={classes.name}>{watch.name}</bdi>
          <span className={classes.count}>{describeCount(watch.mentionCount, 'mention')}</span>
        </span>
        <WordLine lead="all of" words={watch.allOf} isMarked />
        <WordLine lead={watch.allOf.length > 0 ? 'and any of' : 'any of'} words={watch.anyOf} isMarked />
        <WordLine lead="never with" words={watch.noneOf} />
        {watch.kind !== 'name' && <span className={classes.kind}>{watchKinds[watch.kind]}</span>}
      </button>
    </li>
  );
}
