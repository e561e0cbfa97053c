import { expect, test } from 'vitest';
import type { Feed, FeedState } from '#contract';
import { countBad, groupByFolder, listFolders } from '../../src/renderer/src/features/sources/folders.ts';

const makeFeed = (title: string, folder: string | null, state: FeedState = 'ok') =>
  ({ title, folder, state }) as Feed;

const feeds = [
  makeFeed('a', 'Town 10'),
  makeFeed('b', null),
  makeFeed('c', 'town 9'),
  makeFeed('d', 'Town 10', 'broken'),
  makeFeed('e', 'Blogs', 'ended'),
];

test('puts places together by folder: those in none first, then by name and number', () => {
  const groups = groupByFolder(feeds).map((group) => [group.folder, group.feeds.map(({ title }) => title)]);
  expect(groups).toEqual([
    [null, ['b']],
    ['Blogs', ['e']],
    ['town 9', ['c']],
    ['Town 10', ['a', 'd']],
  ]);
  expect(listFolders(feeds)).toEqual(['Blogs', 'town 9', 'Town 10']);
});

test('counts the places of a folder that need the owner', () => {
  expect(groupByFolder(feeds).map((group) => countBad(group.feeds))).toEqual([0, 1, 0, 1]);
});
