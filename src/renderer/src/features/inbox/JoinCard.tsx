import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { MentionCard, MentionId } from '#contract';
import { MarkedWords } from '../../shared/MarkedWords.tsx';
import { Moment } from '../../shared/Moment.tsx';
import classes from './JoinCard.module.css';

type JoinCardProps = {
  readonly search: string;
  /** What may be the same; undefined while it is read. */
  readonly cards: readonly MentionCard[] | undefined;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (id: MentionId) => void;
};

/** Chooses the mention that the open one is the same as: among the newest, or by a search. */
export function JoinCard({ search, cards, onSearch, onChoose }: JoinCardProps) {
  return (
    <div className={classes.panel}>
      <TextInput
        data-autofocus
        type="search"
        label="Which mention is the same?"
        placeholder="Search in everything heard"
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={17} stroke={1.6} />}
      />
      <ul className={classes.list} aria-label={search.trim() === '' ? 'Newest mentions' : 'Found mentions'}>
        {cards?.map((card) => (
          <li key={card.id}>
            <button type="button" className={classes.choice} onClick={() => onChoose(card.id)}>
              <span className={classes.top}>
                <bdi className={classes.who}>{card.author?.name ?? card.place}</bdi>
                <bdi className={classes.where}>{card.author ? card.place : ''}</bdi>
                <Moment at={card.saidAt} className={classes.time} />
              </span>
              <span className={classes.headline}>
                <MarkedWords text={card.headline} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {cards?.length === 0 && <p className={classes.note}>No other mention says that.</p>}
      <p className={classes.note}>
        They become one card with both places. You can take them apart again at any time.
      </p>
    </div>
  );
}
