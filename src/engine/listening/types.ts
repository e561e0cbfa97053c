import type { FeedProblem, TextTree } from '#contract';

/** A raw item of a feed, before matching. All text is plain, clean of control characters, and capped. */
export type Entry = {
  /** Tells the entry from others of its feed; never empty (made from its address or its text where the feed gives none). */
  readonly guid: string;
  /** http or https, absolute; null where there is none that could be opened. */
  readonly address: string | null;
  /** One line; null where there is none. */
  readonly title: string | null;
  readonly text: TextTree;
  /** `text` as `flattenTree` gives it: match reasons count in this. */
  readonly plainText: string;
  readonly author: {
    readonly name: string;
    readonly handle: string | null;
    readonly address: string | null;
  } | null;
  /** As the feed claims; for display only. */
  readonly publishedAt: number | null;
  /** Who published it first, where the feed is only a messenger (a news search): the name in `source`. */
  readonly publisher: string | null;
};

/** When a feed wants to be asked. Hours and days are those of Greenwich; day 0 is Sunday. */
export type FeedPace = {
  /** Between two requests at the least; null where it does not say. */
  readonly intervalMs: number | null;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
};

export type ParsedFeed = {
  readonly title: string | null;
  /** The page that the feed belongs to. */
  readonly siteAddress: string | null;
  readonly entries: readonly Entry[];
  /** How many items could not be read at all, or were over the cap. */
  readonly skippedCount: number;
  /** Absent where it asks for nothing. */
  readonly pace?: FeedPace;
};

/** What a reading of bytes comes to: a feed, or why it is none. */
export type ReadOutcome =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** An HTML page; `feedAddresses` are the feeds it names, best first. */
  | { readonly kind: 'page'; readonly title: string | null; readonly feedAddresses: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

/** What is needed to ask a server only for what is new. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** Where a feed was sent on to for good, in how many good checks in a row, and when first and last. */
export type FeedMove = {
  readonly address: string;
  readonly checkCount: number;
  readonly firstAt: number;
  readonly lastAt: number;
};

/** What an answer says about the next request. */
export type AskAgain = {
  /** Where to ask next time: only redirects for good are followed in it. */
  readonly lastingAddress: string;
  /** How long the answer stays fresh, as its server says; null where it does not. */
  readonly freshForMs: number | null;
};

export type FetchOutcome =
  | ({
      readonly kind: 'body';
      readonly bytes: Uint8Array;
      /** The whole Content-Type header. */
      readonly contentType: string | null;
      /** Where the body really came from, after redirects. */
      readonly finalAddress: string;
      readonly validators: Validators;
    } & AskAgain)
  | ({ readonly kind: 'unchanged' } & AskAgain)
  | {
      readonly kind: 'problem';
      readonly problem: FeedProblem;
      readonly retryAfterMs: number | null;
      /** The host wanted to be left alone, so nobody was asked now. */
      readonly isUnasked?: true;
    };
