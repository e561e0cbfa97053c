import type { FeedProblem, MarkedText } from '#contract';
import type { Voice } from './health.ts';
import type { WatchMatch } from './match.ts';
import type { OwnPost } from './ownPost.ts';
import type { SamenessKeys } from './sameness.ts';
import type { ReadTone } from './tone/readTone.ts';
import type { Entry, FeedMove, FeedPace, Validators } from './types.ts';

/** An entry with all that listening worked out about it before it is stored. */
export type HeardEntry = {
  readonly entry: TreelessEntry;
  /** Of its guid, as hex. */
  readonly guidHash: string;
  /** When it was said: what the feed claims, but never later than we heard it. */
  readonly saidAt: number;
  readonly authorKey: string | null;
  readonly keys: SamenessKeys;
  /** What it says, as a format and a hash, as hex: whether it was edited is seen in this. */
  readonly content: string;
  /** By which nearly the same words are found again; null where they are few, or concern nobody here. */
  readonly sketch: string | null;
  /** Empty for an entry that concerns nobody here, and for what the shop itself said. */
  readonly matches: readonly WatchMatch[];
  /** What only a mention needs; null where nothing matches. */
  readonly card: Card | null;
  /** Only for what the shop itself said: most entries don't carry it from thread to thread. */
  readonly ownPost?: OwnPost;
};

/** An entry whose tree is the JSON that is stored: as one string it crosses between threads at a tenth of the cost. */
export type TreelessEntry = Omit<Entry, 'text'> & { readonly tree: string };

/** What a mention has besides its own text. */
export type Card = ReadTone & {
  /** As ISO 639-1; null where it is not sure. */
  readonly language: string | null;
  readonly headline: MarkedText;
  readonly excerpt: MarkedText;
  /** Title and text as the search index needs them; null where it finds the words in the text as it stands. */
  readonly words: string | null;
};

/** The entries of a poll on their way from the reading thread to the writer; who passes them on does not open them. */
export type PackedEntries = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** When those with a date were said. Of the others nobody knows before they are stored whether they are new. */
  readonly datedAt: readonly number[];
};

/** What came of one check of a feed, ready to be stored. */
export type HeardPoll<Entries = readonly HeardEntry[]> = {
  readonly feed: number;
  /** The feed's own address when it was asked. */
  readonly address: string;
  readonly at: number;
  /** Null when the feed has ended. */
  readonly nextCheckAt: number | null;
  readonly move: FeedMove | null;
  /** Hashes of the searches that have been answered by now, the latest last, of a feed that asks for all watches. */
  readonly answeredSearches: readonly string[];
  /** How regularly it speaks; null where nothing was read. */
  readonly voice: Voice | null;
  readonly outcome:
    | {
        readonly kind: 'heard';
        readonly entries: Entries;
        /** Which words they were held against: `generation` of the `ListeningSpec`. */
        readonly generation: number;
        readonly validators: Validators;
        readonly pace: FeedPace | null;
        /** As hex; null where the bytes are no longer at hand. */
        readonly bodyHash: string | null;
        /** What was said before this instant is history, also of a feed that was heard before; null for nothing. */
        readonly historyBefore: number | null;
      }
    | { readonly kind: 'unchanged' }
    | {
        readonly kind: 'problem';
        readonly problem: FeedProblem;
        /** Its host wanted to be left alone, so nobody was asked now. */
        readonly isUnasked: boolean;
        /** Its server wants to be asked less often, which is no fault of the feed. */
        readonly isHeldOff: boolean;
      };
};

/** A poll that crosses between threads. */
export type PackedPoll = HeardPoll<PackedEntries>;
