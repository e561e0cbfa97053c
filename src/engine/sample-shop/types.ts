import type { PlaceTemplate } from '#contract';
import type { Said } from './said.ts';

export type Person = { readonly name: string; readonly handle: string };

/** Why an entry is part of the sample: what the owner of the shop would make of it. */
type Theme =
  | 'praise'
  | 'complaint'
  | 'question'
  | 'urgent'
  /** The press about the shop. */
  | 'press'
  /** What the shop itself said. */
  | 'own'
  /** Shares the shop's name, not its door. */
  | 'noise'
  /** Does not concern the shop at all. */
  | 'elsewhere';

export type SampleEntry = {
  /** The platform's own name for it; its feed makes the guid of it. Never changes, so that nothing comes back as new. */
  readonly id: string;
  readonly said: Said;
  readonly theme: Theme;
  readonly author?: Person;
  readonly title?: string;
  /** HTML; plain text on platforms where people write plain text (microblogs, videos, search results). */
  readonly body: string;
  readonly address: string;
  /** Where within its feed: the community of a link board, the publisher in a search for news. */
  readonly place?: string;
  readonly tags?: readonly string[];
  readonly picture?: { readonly address: string; readonly description: string };
};

export type DatedEntry = SampleEntry & { readonly at: number };

export type SampleFeed = {
  /** As the owner sees it among the sources. */
  readonly title: string;
  readonly address: string;
  readonly siteAddress: string;
  /** The header, which leads the charset where it names one. */
  readonly contentType: string;
  readonly charset: 'utf-8' | 'windows-1252';
  /** Part of the sample shop from the start; otherwise there to be found and added. */
  readonly isSeeded: boolean;
  /** The recipe that would have made it, so that it stands among its kind. */
  readonly template?: PlaceTemplate;
  /** What Earmark heard there before the sample began, by its ids, and when; all else it hears from the start on. */
  readonly heardBefore?: readonly { readonly at: Said; readonly ids: readonly string[] }[];
  /** Since when its server answers nothing but “500”. */
  readonly diedAt?: Said;
  /** Writes the feed as its platform would; entries come newest first and there is at least one. */
  readonly write: (feed: SampleFeed, entries: readonly [DatedEntry, ...DatedEntry[]]) => string;
  readonly entries: readonly SampleEntry[];
};

export type SampleRequest = {
  readonly host: string;
  /** With its query. */
  readonly path: string;
  /** An instant: what was said later is not there yet. */
  readonly now: number;
  readonly ifNoneMatch: string | null;
  readonly ifModifiedSince: string | null;
};

export type SampleAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};
