import type { PreviewCard, PreviewGroup } from '#contract';
import { MarkedWords } from './MarkedWords.tsx';
import { Moment } from './Moment.tsx';
import classes from './PreviewGroupView.module.css';

function Example({ card }: { readonly card: PreviewCard }) {
  return (
    <li className={classes.example}>
      <span className={classes.top}>
        <bdi className={classes.who}>{card.author ?? card.place}</bdi>
        {card.author !== null && <bdi className={classes.place}>{card.place}</bdi>}
        <Moment at={card.saidAt} className={classes.time} />
      </span>
      <span className={classes.words}>
        <MarkedWords text={card.headline} />
      </span>
      {card.excerpt.length > 0 && (
        <span className={classes.excerpt}>
          <MarkedWords text={card.excerpt} />
        </span>
      )}
    </li>
  );
}

type PreviewGroupViewProps = {
  readonly title: string;
  /** What becomes of them. */
  readonly note: string;
  readonly Icon: React.ComponentType<{ size: number; stroke: number; 'aria-hidden': 'true' }>;
  readonly group: PreviewGroup;
  readonly isWarning?: boolean;
  /** Whether the examples are shown at once. */
  readonly isOpen?: boolean;
};

/** How many there are of one kind, what becomes of them, and the newest; nothing where there is none. */
export function PreviewGroupView(props: PreviewGroupViewProps) {
  const { title, note, Icon, group, isWarning = false, isOpen = false } = props;
  if (group.count === 0) return null;
  const unshown = group.count - group.cards.length;
  return (
    <details className={classes.group} open={isOpen} data-warning={isWarning || undefined}>
      <summary className={classes.summary}>
        <Icon size={18} stroke={1.7} aria-hidden="true" />
        <span>
          <strong>{title}</strong>
          <span className={classes.note}>{note}</span>
        </span>
      </summary>
      <ul className={classes.examples}>
        {group.cards.map((card) => (
          <Example key={card.key} card={card} />
        ))}
        {unshown > 0 && <li className={classes.more}>and {unshown.toLocaleString('en')} more</li>}
      </ul>
    </details>
  );
}
