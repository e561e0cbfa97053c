import type { Feed } from '#contract';

/** Places that lie together; those in no folder come first. */
export type FeedGroup = { readonly folder: string | null; readonly feeds: readonly Feed[] };

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** Puts places together by their folders, in the order of the alphabet. */
export function groupByFolder(feeds: readonly Feed[]): readonly FeedGroup[] {
  const groups = Map.groupBy(feeds, ({ folder }) => folder);
  return [...groups]
    .map(([folder, grouped]) => ({ folder, feeds: grouped }))
    .toSorted((one, other) => {
      if (one.folder === null) return -1;
      return other.folder === null ? 1 : byName(one.folder, other.folder);
    });
}

/** The folders there are. */
export function listFolders(feeds: readonly Feed[]): readonly string[] {
  return groupByFolder(feeds).flatMap(({ folder }) => folder ?? []);
}

/** How many places in a folder need the owner. */
export function countBad(feeds: readonly Feed[]): number {
  return feeds.filter(({ state }) => state === 'broken' || state === 'ended').length;
}
