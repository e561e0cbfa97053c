import type { MentionCard } from '#contract';

/** From so many on, one conversation alone would fill the list of a small window and push all others out of sight. */
const leastInFlood = 5;
/** One decision takes so many mentions at once. */
const mostInFlood = 1000;
const floodMs = 60 * 60 * 1000;

/** Undecided mentions that stand in a row and are of one thread, or of one voice in one place within an hour. */
export type Flood = {
  /** Stays the same while mentions come and go. */
  readonly id: string;
  readonly place: string;
  /** What their thread is about; null where they only come from one voice. */
  readonly topic: string | null;
  /** In the order of the list. */
  readonly cards: readonly MentionCard[];
};

/** What is kept below New for threads that are quiet, or were. */
export type QuietPart = {
  readonly mentionCount: number;
  readonly threadCount: number;
  /** The week of none of them goes on. */
  readonly isOver: boolean;
};

/** One row of the list, which is one stop for the keyboard. */
export type ListRow =
  | {
      readonly kind: 'mention';
      readonly id: string;
      readonly card: MentionCard;
      /** The open flood that it stands in. */
      readonly floodId: string | null;
    }
  | { readonly kind: 'flood'; readonly id: string; readonly flood: Flood; readonly isOpen: boolean }
  | { readonly kind: 'quiet'; readonly id: string; readonly part: QuietPart; readonly isOpen: boolean };

export const quietRowId = 'quiet';

/** Mentions in the order of a list, with the floods among them. */
type CardsAndFloods = {
  readonly cards: readonly MentionCard[];
  readonly floods: readonly PlacedFlood[];
};

type ListToLayOut = CardsAndFloods & {
  /** Null where nothing is kept below, or its place is not reached yet. */
  readonly quietPart: QuietPart | null;
  readonly quiet: CardsAndFloods;
  /** The floods that are open, and whether the quiet part is. */
  readonly opened: ReadonlySet<string>;
  /** The mention that is open in the reading pane: a flood does not close over it. */
  readonly openMention: string | null;
};

/** The rows of a list from the cards that are loaded. Pure. */
export function layOutRows(list: ListToLayOut): readonly ListRow[] {
  const { quietPart, quiet, opened, openMention } = list;
  const layOut = (part: CardsAndFloods) => foldRows(part, opened, openMention);
  const isOpen = opened.has(quietRowId);
  return [
    ...layOut(list),
    ...(quietPart ? [{ kind: 'quiet' as const, id: quietRowId, part: quietPart, isOpen }] : []),
    ...layOut(quiet),
  ];
}

type MentionRowItem = Extract<ListRow, { kind: 'mention' }>;

/** The row of each card: while both stay the same, the row is not drawn again. */
const rowOfCard = new WeakMap<MentionCard, MentionRowItem>();

function toRow(card: MentionCard, floodId: string | null): ListRow {
  const known = rowOfCard.get(card);
  if (known?.floodId === floodId) return known;
  const row = { kind: 'mention', id: card.id, card, floodId } as const;
  rowOfCard.set(card, row);
  return row;
}

function toRows(cards: readonly MentionCard[], floodId: string | null = null): ListRow[] {
  return cards.map((card) => toRow(card, floodId));
}

function foldRows(
  { cards, floods }: CardsAndFloods,
  opened: ReadonlySet<string>,
  openMention: string | null,
): ListRow[] {
  const rows: ListRow[] = [];
  let at = 0;
  for (const { flood, start } of floods) {
    const isOpen = opened.has(flood.id) || flood.cards.some(({ id }) => id === openMention);
    rows.push(...toRows(cards.slice(at, start)), { kind: 'flood', id: flood.id, flood, isOpen });
    if (isOpen) rows.push(...toRows(flood.cards, flood.id));
    at = start + flood.cards.length;
  }
  return [...rows, ...toRows(cards.slice(at))];
}

type PlacedFlood = { readonly flood: Flood; readonly start: number };

/** The floods among mentions that stand in a row, in the order of the list. Pure. */
export function findFloods(cards: readonly MentionCard[]): PlacedFlood[] {
  const floods: PlacedFlood[] = [];
  const met = new Map<string, number>();
  let start = 0;
  while (start < cards.length) {
    const run = findRun(cards, start);
    if (run) {
      const number = (met.get(run.key) ?? 0) + 1;
      met.set(run.key, number);
      const { place, topic } = run;
      floods.push({ flood: { id: `${run.key} #${number}`, place, topic, cards: run.cards }, start });
    }
    start += run?.cards.length ?? 1;
  }
  return floods;
}

type Run = Omit<Flood, 'id'> & { readonly key: string };

/** The flood that begins at a place; a thread goes before a voice. */
function findRun(cards: readonly MentionCard[], start: number): Run | null {
  const first = cards[start];
  if (!first || !mayFold(first)) return null;
  const { place, thread } = first;
  const part = `${first.isQuiet} ${first.isUnlikely}`;
  const ofThread = takeRun(cards, start, (card) => isOfThread(first, card));
  if (thread && ofThread.length >= leastInFlood)
    return { key: `thread ${part} ${thread.key}`, place, topic: thread.title, cards: ofThread };
  const ofVoice = takeRun(
    cards,
    start,
    (card, at) => isOfVoice(first, card) && !beginsThread(cards, at),
    floodMs,
  );
  if (ofVoice.length < leastInFlood) return null;
  return { key: `voice ${part} ${place} ${readVoice(first)}`, place, topic: null, cards: ofVoice };
}

function takeRun(
  cards: readonly MentionCard[],
  start: number,
  belongs: (card: MentionCard, at: number) => boolean,
  withinMs = Number.POSITIVE_INFINITY,
): readonly MentionCard[] {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let end = start;
  for (; end < Math.min(cards.length, start + mostInFlood); end += 1) {
    const card = cards[end];
    if (!card || !belongs(card, end)) break;
    earliest = Math.min(earliest, card.saidAt);
    latest = Math.max(latest, card.saidAt);
    if (latest - earliest > withinMs) break;
  }
  return cards.slice(start, end);
}

/** What can't wait, or came back from a snooze, is seen by itself. */
function mayFold({ state, urgentWord, snoozedUntil }: MentionCard): boolean {
  return state === 'new' && urgentWord === null && snoozedUntil === null;
}

function isOfPart(first: MentionCard, card: MentionCard): boolean {
  return mayFold(card) && card.isQuiet === first.isQuiet && card.isUnlikely === first.isUnlikely;
}

function isOfThread(first: MentionCard, card: MentionCard): boolean {
  return first.thread !== null && card.thread?.key === first.thread.key && isOfPart(first, card);
}

function isOfVoice(first: MentionCard, card: MentionCard): boolean {
  return card.place === first.place && readVoice(card) === readVoice(first) && isOfPart(first, card);
}

/** Different people are different voices, also in one place within an hour: each of them may wait. */
function readVoice({ author }: MentionCard): string {
  return author === null ? '' : (author.handle ?? author.name);
}

function beginsThread(cards: readonly MentionCard[], at: number): boolean {
  const first = cards[at];
  const next = cards.slice(at, at + leastInFlood);
  return first !== undefined && next.length === leastInFlood && next.every((card) => isOfThread(first, card));
}

/** Where a row stands: by its own id, or by that of a mention in a flood that is closed. -1 for none. */
export function findRow(rows: readonly ListRow[], id: string | null): number {
  const own = rows.findIndex((row) => row.id === id);
  if (own >= 0) return own;
  return rows.findIndex((row) => row.kind === 'flood' && row.flood.cards.some((card) => card.id === id));
}

/** The first people of a flood by their names: `anna, ben and others`. */
export function namePeople({ cards, place }: Flood): string {
  const names = [...new Set(cards.map(({ author }) => author?.name ?? place))];
  const [one = place, two, three] = names;
  if (two === undefined) return one;
  return three === undefined ? `${one} and ${two}` : `${one}, ${two} and others`;
}

/** What the quiet part holds, in words. */
export function describeQuietPart({ mentionCount, threadCount, isOver }: QuietPart): string {
  const threads = threadCount === 1 ? '1 thread' : `${threadCount.toLocaleString('en')} threads`;
  return `${isOver ? 'Was quiet' : 'Quiet for a week'}: ${mentionCount.toLocaleString('en')} in ${threads}`;
}
