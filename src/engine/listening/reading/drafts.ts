/** Text as a feed gives it. `lines` is plain text in which the ends of lines mean something. */
export type RawText = {
  readonly value: string;
  readonly form: 'plain' | 'lines' | 'html';
  /** The `xml:base` in force, if any. */
  readonly base: string | null;
};

export type LinkDraft = {
  readonly href: string;
  readonly rel: string;
  readonly type: string | null;
  /** The `xml:base` in force, if any. */
  readonly base: string | null;
};

export type PersonDraft = {
  readonly name: string | null;
  readonly mail: string | null;
  readonly address: string | null;
};

/** An entry as the feed gives it: nothing resolved, cleaned or capped for good. Lists are in order of preference. */
export type EntryDraft = {
  readonly guid: string | null;
  /** The guid may be the entry's address. */
  readonly isGuidAddress: boolean;
  readonly links: readonly LinkDraft[];
  readonly titles: readonly RawText[];
  readonly texts: readonly RawText[];
  readonly dates: readonly string[];
  readonly authors: readonly PersonDraft[];
  readonly publisher: string | null;
  /** The `xml:base` of the entry, if any. */
  readonly base: string | null;
};

/** A word of a feed about when to ask it: the key of the element, and what it holds. */
export type PaceWord = { readonly key: string; readonly value: string };

export type FeedDraft = {
  readonly titles: readonly RawText[];
  readonly links: readonly LinkDraft[];
  /** Of the whole feed, for entries without an author. */
  readonly authors: readonly PersonDraft[];
  readonly entries: readonly EntryDraft[];
  readonly skippedCount: number;
  readonly pace?: readonly PaceWord[];
  /** RSS resolves relative addresses against the site, Atom and JSON Feed against the feed's own address. */
  readonly resolvesAgainstSite: boolean;
};

/** What an XML document turned out to be. */
export type XmlOutcome =
  /** `isWhole`: its root was closed. */
  | { readonly kind: 'feed'; readonly feed: FeedDraft; readonly isWhole: boolean }
  | { readonly kind: 'page' }
  /** XML from beginning to end, but of another kind. */
  | { readonly kind: 'otherXml' }
  | { readonly kind: 'broken' };
