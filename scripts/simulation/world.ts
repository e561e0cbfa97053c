import { createDice, type Dice } from './dice.ts';

export const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;
/** A Monday, eight in the morning. */
export const startsAt = Date.UTC(2026, 0, 5, 8);
/** Before the shop began to listen: what the first answers hold. */
const earlierMs = 60 * dayMs;

export const shopName = 'Blue Anchor Bakery';

/** What somebody said, wherever it appears. */
export type Post = {
  readonly id: number;
  readonly at: number;
  readonly author: string;
  readonly title: string | null;
  readonly text: string;
  /** What it says from some time on; null for a post that stays as it is. */
  readonly edit: { readonly at: number; readonly text: string } | null;
  readonly publisher: string;
};

/** A post as one feed shows it. */
export type Appearance = { readonly post: Post; readonly at: number };

/** A stretch of time in which a server does not answer as it should. */
type Outage = {
  readonly from: number;
  readonly to: number;
  readonly status: number;
  readonly retryAfterMs: number | null;
};

type FeedKind = 'blog' | 'forum' | 'news' | 'search' | 'microblog';

export type SimulatedFeed = {
  readonly index: number;
  readonly kind: FeedKind;
  readonly host: string;
  readonly title: string;
  /** Oldest first. */
  readonly appearances: readonly Appearance[];
  readonly outages: readonly Outage[];
  /** When all its guids change, as after a move to another program; null for never. */
  readonly reissuedAt: number | null;
  /** Its entries stand in another order each time. */
  readonly isShuffled: boolean;
  readonly validators: 'both' | 'etag' | 'lastModified' | 'none';
};

export type World = { readonly feeds: readonly SimulatedFeed[]; readonly posts: readonly Post[] };

const kinds: readonly FeedKind[] = ['blog', 'blog', 'forum', 'news', 'microblog', 'search'];
const rhythmHours: Record<FeedKind, readonly [number, number]> = {
  blog: [20, 300],
  forum: [2, 30],
  news: [3, 20],
  microblog: [2, 24],
  search: [0, 0],
};
/** Of all posts so many mention the shop. */
const mentionShare = 0.06;
const editShare = 0.04;
/** Of the posts that mention the shop so many are told again by a search or posted again elsewhere. */
const repeatShare = 0.6;

/** Makes a town of feeds and all that is said in it: the same for the same seed. */
export function makeWorld(options: {
  readonly seed: number;
  readonly feedCount: number;
  readonly days: number;
}): World {
  const dice = createDice(options.seed);
  const posts: Post[] = [];
  const endsAt = startsAt + options.days * dayMs;
  const drafts = Array.from({ length: options.feedCount }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'blog';
    const host = `${kind}-${index}.example`;
    const own = kind === 'search' ? [] : writePosts({ kind, host, index, dice, posts, endsAt });
    return { index, kind, host, appearances: own.map((post): Appearance => ({ post, at: post.at })) };
  });
  repeatPosts(drafts, posts, dice, endsAt);
  return {
    posts,
    feeds: drafts.map((draft) => ({
      ...draft,
      title: `${draft.kind} ${draft.index}`,
      appearances: draft.appearances.toSorted((a, b) => a.at - b.at),
      outages: makeOutages(dice, endsAt),
      reissuedAt: dice.chance(0.1) ? dice.between(startsAt, endsAt) : null,
      isShuffled: dice.chance(0.15),
      validators: dice.pick(['both', 'etag', 'lastModified', 'none'] as const),
    })),
  };
}

type Place = {
  readonly kind: FeedKind;
  readonly host: string;
  readonly index: number;
  readonly dice: Dice;
  readonly posts: Post[];
  readonly endsAt: number;
};

function writePosts(place: Place): Post[] {
  const { kind, dice, posts, endsAt } = place;
  const [least, most] = rhythmHours[kind];
  const gapMs = dice.between(least, most) * hourMs;
  const own: Post[] = [];
  let topic = '';
  for (let at = startsAt - earlierMs; at < endsAt; at += gapMs * (0.2 + 1.6 * dice.next())) {
    if (topic === '' || dice.chance(0.2)) topic = dice.words(dice.between(4, 12));
    own.push(writePost(place, { at: Math.round(at), topic, id: posts.length }));
    posts.push(own.at(-1) as Post);
  }
  return own;
}

function writePost({ kind, host, dice }: Place, post: { at: number; topic: string; id: number }): Post {
  const isMention = dice.chance(mentionShare);
  const isShort = kind !== 'news' && dice.chance(0.1);
  // A post that is not short is told from all others by a word of its own.
  const said = isShort ? 'Thank you' : `${dice.words(dice.between(12, 45))} q${post.id}q`;
  const named = isMention ? `${said} ${shopName} ${isShort ? '' : dice.words(6)}`.trim() : said;
  const isEdited = !isShort && dice.chance(editShare);
  // Some name the shop only after they thought about it.
  const changed = isEdited ? `${named} ${dice.words(5)} ${dice.chance(0.2) ? shopName : ''}`.trim() : named;
  return {
    id: post.id,
    at: post.at,
    author: `${dice.pick(authors)}${dice.between(1, 9)}`,
    title: titleOf(kind, post.topic, dice, post.id),
    text: named,
    edit: isEdited ? { at: post.at + dice.between(1, 72) * hourMs, text: changed } : null,
    publisher: host,
  };
}

const authors = ['anna', 'bo', 'cleo', 'dag', 'edda', 'finn'] as const;

function titleOf(kind: FeedKind, topic: string, dice: Dice, id: number): string | null {
  if (kind === 'microblog') return null;
  if (kind === 'forum') return `Re: ${topic}`;
  return `${dice.words(dice.between(7, 11))} z${id}z`;
}

/** Lets searches tell again what others said, and microblogs what their neighbours did. */
function repeatPosts(
  feeds: { readonly kind: FeedKind; readonly host: string; readonly appearances: Appearance[] }[],
  posts: readonly Post[],
  dice: Dice,
  endsAt: number,
): void {
  const repeaters = feeds.filter(({ kind }) => kind === 'search' || kind === 'microblog');
  if (repeaters.length === 0) return;
  const authorsKind = new Map(feeds.map(({ host, kind }) => [host, kind]));
  for (const post of posts) {
    const kind = authorsKind.get(post.publisher);
    if (!post.text.includes('q') || !saysShop(post.text) || kind === 'forum' || !dice.chance(repeatShare))
      continue;
    const fitting = repeaters.filter(
      (feed) => feed.kind === (kind === 'microblog' ? 'microblog' : 'search') && feed.host !== post.publisher,
    );
    const at = post.at + Math.round(dice.next() * 6 * hourMs);
    if (at < endsAt && fitting.length > 0) dice.pick(fitting).appearances.push({ post, at });
  }
}

/** Whether a text names the shop. */
export function saysShop(text: string): boolean {
  return text.includes(shopName);
}

function makeOutages(dice: Dice, endsAt: number): Outage[] {
  const outages: Outage[] = [];
  for (let at = startsAt; at < endsAt; at += dice.between(10, 90) * dayMs) {
    const from = at + dice.between(0, 72) * hourMs;
    const isBusy = dice.chance(0.4);
    const to = from + (isBusy ? dice.between(1, 6) : dice.between(1, 60)) * hourMs;
    outages.push({
      from,
      to,
      status: isBusy ? 429 : dice.pick([500, 502, 503, 404]),
      retryAfterMs: isBusy ? dice.between(1, 4) * hourMs : null,
    });
  }
  return outages;
}
