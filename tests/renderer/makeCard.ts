import type { MentionCard, MentionId, MentionState } from '#contract';

/** A card of the list, as the engine gives it for a short post. */
export function makeCard(id: string, state: MentionState, isHistory = false): MentionCard {
  return {
    id: id as MentionId,
    state,
    isHistory,
    snoozedUntil: null,
    outcome: null,
    reason: null,
    author: null,
    place: 'Harbour Town forum',
    isUnlikely: false,
    isQuiet: false,
    thread: null,
    isRead: false,
    sightingCount: 1,
    headline: [{ text: 'Rye from Blue Door', isMarked: false }],
    excerpt: [],
    foundReply: [],
    saidAt: 0,
    firstSeenAt: 0,
    language: null,
    tone: { value: 'neutral', isSure: true, isByHand: false },
    urgentWord: null,
    hasAddress: true,
    hasClock: true,
    hasDraft: false,
    lastReply: null,
    tags: [],
    hasNote: false,
  };
}
