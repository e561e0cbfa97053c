import type { EntryDraft, FeedDraft, LinkDraft, PaceWord, PersonDraft, RawText } from './drafts.ts';

/** Values by their rank; the first of a rank stays. */
class Ranked<Value> {
  #values: Value[] | null = null;
  #isMixed = false;

  add(rank: number, value: Value): void {
    this.#values ??= [];
    this.#isMixed ||= this.#values.length !== rank;
    this.#values[rank] ??= value;
  }

  /** Lowest rank first. */
  list(): readonly Value[] {
    const values = this.#values ?? [];
    return this.#isMixed ? values.filter((value) => value !== undefined) : values;
  }
}

const maxLinks = 32;
/** All hours and all days, and the rest. */
const maxPaceWords = 40;

/** An entry while it is being read. */
export class EntryBuilder {
  readonly titles = new Ranked<RawText>();
  readonly texts = new Ranked<RawText>();
  readonly dates = new Ranked<string>();
  readonly authors = new Ranked<PersonDraft>();
  readonly guids = new Ranked<{ readonly value: string; readonly isAddress: boolean }>();
  readonly links: LinkDraft[] = [];
  publisher: string | null = null;
  readonly base: string | null;

  constructor(base: string | null) {
    this.base = base;
  }

  addLink(link: LinkDraft): void {
    if (this.links.length < maxLinks) this.links.push(link);
  }

  /** Null where nothing of it could be read. */
  build(): EntryDraft | null {
    const { links, publisher, base } = this;
    const [guid] = this.guids.list();
    const titles = this.titles.list();
    const texts = this.texts.list();
    if (guid === undefined && links.length + titles.length + texts.length === 0) return null;
    return {
      guid: guid?.value ?? null,
      isGuidAddress: guid?.isAddress ?? false,
      links,
      titles,
      texts,
      dates: this.dates.list(),
      authors: this.authors.list(),
      publisher,
      base,
    };
  }
}

/** A feed while it is being read. */
export class FeedBuilder {
  readonly titles = new Ranked<RawText>();
  readonly authors = new Ranked<PersonDraft>();
  readonly links: LinkDraft[] = [];
  readonly entries: EntryDraft[] = [];
  readonly pace: PaceWord[] = [];
  skippedCount = 0;

  addLink(link: LinkDraft): void {
    if (this.links.length < maxLinks) this.links.push(link);
  }

  addPace(key: string, value: string): void {
    if (this.pace.length < maxPaceWords) this.pace.push({ key, value });
  }

  addEntry(entry: EntryDraft | null): void {
    if (entry === null) this.skippedCount += 1;
    else this.entries.push(entry);
  }

  build(resolvesAgainstSite: boolean): FeedDraft {
    const { links, entries, skippedCount, pace } = this;
    const titles = this.titles.list();
    const authors = this.authors.list();
    return { titles, links, authors, entries, skippedCount, pace, resolvesAgainstSite };
  }
}
