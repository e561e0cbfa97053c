import { useState } from 'react';
import type { MentionId } from '#contract';
import { useHearThreadAgain, useQuietThread } from '../../shared/quietThreads.ts';
import type { CardActs } from './Background.tsx';
import { useSplitSighting } from './cardData.ts';

/** The panels that a card can open at the side. */
export type CardPanel = 'versions' | 'join';

/** What can be done with the open mention besides deciding on it, and the panel that is open for it. */
export function useCardActs(openId: MentionId | null) {
  const [panel, setPanel] = useState<CardPanel | null>(null);
  const onSplit = useSplitSighting();
  const quiet = useQuietThread();
  const onHearAgain = useHearThreadAgain();
  const acts: Omit<CardActs, 'onExplain'> = {
    onCompare: () => setPanel('versions'),
    onJoin: () => setPanel('join'),
    onSplit,
    onQuiet: () => openId && quiet(openId),
    onHearAgain,
  };
  return { acts, quiet, panel, closePanel: () => setPanel(null) };
}
