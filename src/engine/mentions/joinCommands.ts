import type { MentionId, MentionState, SightingId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import { compileListening, describeEntry } from '../listening/describeEntry.ts';
import { releaseMentions, takeOutOfQuiet } from '../threads/rows.ts';
import { readToneSpec } from '../tones/rows.ts';
import { readWatchesToMatch } from '../watches/rows.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { quoteHeadline } from './commands.ts';
import { moveMentions } from './decisionRows.ts';
import { insertKeys, insertMentions, readLastMentionSeq } from './ingestRows.ts';
import {
  bringOutCard,
  copyMention,
  findKeptEntry,
  findMentionId,
  findPlacedSighting,
  isHistoryMention,
  joinCards,
  moveSighting,
  type PlacedSighting,
  readCardsOf,
  shareWatches,
} from './joinRows.ts';

/** Of two decisions on what turns out to be the same: somebody who waits comes first, then what was decided at all. */
const weightOfState: Record<MentionState, number> = {
  new: 0,
  dismissed: 1,
  closed: 2,
  replied: 3,
  waiting: 4,
};

/**
 * Makes one card of mentions. The one heard first stays; one from before the owner listened gives way to one of now. What
 * the others had been decided is kept with them, and a split gives it back. One that is of a quiet thread alone stays below
 * New; with another one it is in New.
 */
export function joinMentions(
  { database, command, now }: CommandContext,
  { ids }: { readonly ids: readonly MentionId[] },
): { label: string; id: MentionId } {
  const cards = readCardsOf(database, ids);
  const stays = cards.find(({ isHistory }) => !isHistory) ?? cards[0];
  if (!stays) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
  const others = cards.filter(({ seq }) => seq !== stays.seq);
  joinCards(
    database,
    others.map(({ seq }) => seq),
    stays.seq,
  );
  const heaviest = others.reduce(
    (one, other) => (weightOfState[other.state] > weightOfState[one.state] ? other : one),
    stays,
  );
  if (heaviest !== stays) {
    const { state: to, outcome, reason } = heaviest;
    moveMentions(database, [stays.seq], { to, outcome, reason }, { command, at: now });
  }
  if (cards.some(({ isQuiet }) => !isQuiet)) takeOutOfQuiet(database, stays.seq);
  return { label: `One card now: ${quoteHeadline(stays.headline)}`, id: stays.id };
}

/** Gives a sighting that is something else a card of its own. */
export function splitSighting(
  context: CommandContext,
  { sightingId }: { readonly sightingId: SightingId },
): { label: string; id: MentionId } {
  const { database } = context;
  const [feedId = '', guidHash = ''] = sightingId.split(':');
  const sighting = findPlacedSighting(database, feedId, guidHash);
  if (!sighting) throw new EarmarkError('NOT_FOUND', { what: 'sighting' });
  const wasJoined = sighting.mention !== sighting.card;
  if (!wasJoined && sighting.isFirst) throw new EarmarkError('SPLIT_FIRST');
  const mention = wasJoined
    ? sighting.mention
    : withoutJournal(database, () => makeJoined(context, sighting));
  bringOutCard(database, mention);
  releaseMentions(database);
  const id = findMentionId(database, mention);
  const [card] = id === null ? [] : readCardsOf(database, [id]);
  if (!card) throw new EarmarkError('NOT_FOUND', { what: 'sighting' });
  return { label: `On its own now: ${quoteHeadline(card.headline)}`, id: card.id };
}

/**
 * Makes a mention of a sighting that listening had added to another one, joined to that one's card, so that nothing is
 * seen of it yet. Like all that listening refers to it is never deleted: undo joins it again.
 */
function makeJoined({ database, makeId }: CommandContext, sighting: PlacedSighting): number {
  const made = { seq: readLastMentionSeq(database) + 1, id: makeId<MentionId>() };
  const kept = findKeptEntry(database, sighting);
  if (kept) {
    const watches = readWatchesToMatch(database);
    const listeningFor = compileListening({
      watches,
      rules: [],
      ownHandles: [],
      tone: readToneSpec(database),
    });
    const heard = describeEntry(kept.entry, kept.feed, listeningFor, kept.saidAt);
    const mention = {
      ...made,
      feed: sighting.feed,
      heard,
      isHistory: isHistoryMention(database, sighting.mention),
      isUnlikely: false,
      quietedBy: null,
    };
    insertMentions(database, [mention], sighting.seenAt);
    insertKeys(database, [{ mention: made.seq, heard }]);
  } else copyMention(database, sighting, made);
  shareWatches(database, sighting.mention, made.seq);
  moveSighting(database, sighting, made.seq);
  joinCards(database, [made.seq], sighting.card);
  return made.seq;
}
