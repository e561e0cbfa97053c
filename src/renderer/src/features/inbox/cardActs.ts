import { useState } from 'react';
import { useHearThreadAgain } from '../../shared/quietThreads.ts';
import type { CardActs } from './Background.tsx';
import { useSplitSighting } from './cardData.ts';

/** The panels that a card can open at the side. */
export type CardPanel = 'versions' | 'join' | 'keepsake';

/** What can be done with the open mention besides deciding on it, and the panel that is open for it. */
export function useCardActs(ofPage: Pick<CardActs, 'onExplain' | 'onQuiet' | 'onLeave'>) {
  const [panel, setPanel] = useState<CardPanel | null>(null);
  const [isTagging, setIsTagging] = useState(false);
  const onSplit = useSplitSighting();
  const onHearAgain = useHearThreadAgain();
  const acts: CardActs = {
    ...ofPage,
    onCompare: () => setPanel('versions'),
    onJoin: () => setPanel('join'),
    onKeep: () => setPanel('keepsake'),
    onSplit,
    isTagging,
    onTag: setIsTagging,
    onHearAgain,
  };
  return { acts, panel, closePanel: () => setPanel(null) };
}
