import { Drawer } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MentionId } from '#contract';
import type { CardPanel } from './cardActs.ts';
import { offeredCardsQuery, useJoinMentions, versionsQuery } from './cardData.ts';
import { JoinCard } from './JoinCard.tsx';
import { KeepsakePanel } from './keepsake/KeepsakePanel.tsx';
import { Versions } from './Versions.tsx';

type CardPanelsProps = {
  /** The mention that is open. */
  readonly id: MentionId | null;
  readonly panel: CardPanel | null;
  readonly onClose: () => void;
  /** Called with the card that stays after two were joined. */
  readonly onJoined: (id: MentionId) => void;
};

const searchPauseMs = 120;

/** The panels at the side of a card: the versions of its text, what else it is the same as, and its keepsake. */
export function CardPanels({ id, panel, onClose, onJoined }: CardPanelsProps) {
  const [search, setSearch] = useState('');
  const [pausedSearch] = useDebouncedValue(search.trim(), searchPauseMs);
  const versions = useQuery(versionsQuery(panel === 'versions' ? id : null));
  const offered = useQuery(offeredCardsQuery(panel === 'join', pausedSearch));
  const join = useJoinMentions(onJoined);
  const close = () => {
    setSearch('');
    onClose();
  };
  return (
    <>
      <Drawer opened={panel === 'versions' && id !== null} onClose={close} title="What changed" size="54rem">
        <Versions versions={versions.data} />
      </Drawer>
      <KeepsakePanel id={panel === 'keepsake' ? id : null} onClose={close} />
      <Drawer opened={panel === 'join' && id !== null} onClose={close} title="The same as another mention">
        <JoinCard
          search={search}
          cards={offered.data?.cards.filter((card) => card.id !== id)}
          onSearch={setSearch}
          onChoose={(other) => {
            if (id) join([id, other]);
            close();
          }}
        />
      </Drawer>
    </>
  );
}
