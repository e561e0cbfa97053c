import { describe, expect, it } from 'vitest';
import type { OwnPostId } from '#contract';
import { findAnswer, type SeenMention } from '../../../src/engine/replies/findAnswer.ts';

const mention: SeenMention = {
  title: 'Raw rolls on Saturdays',
  text: 'Two of the six rolls were raw inside, does anyone else get this?',
  authorName: 'Rowan T.',
  authorHandle: '@rowan_t',
  saidAt: 1_000,
  feeds: [1],
  addresses: ['https://talk.example/t/raw-rolls/1187/1'],
};

const post = (id: string, details: Partial<Parameters<typeof findAnswer>[1][number]> = {}) => ({
  id: id as OwnPostId,
  feed: 1,
  place: 'Talk',
  title: null,
  text: 'We are sorry.',
  address: 'https://talk.example/t/elsewhere/9/1',
  links: [],
  quotes: [],
  saidAt: 2_000,
  ...details,
});

const find = (...posts: ReturnType<typeof post>[]) => {
  const found = findAnswer(mention, posts);
  return found && { id: found.post.id, signs: found.signs };
};

describe('a post of the shop’s own', () => {
  it.each([
    [
      'its link leads to the mention',
      { links: ['http://www.talk.example/t/raw-rolls/1187/1?utm_source=x'] },
      ['link'],
    ],
    ['it quotes most of its words', { quotes: ['two of the six rolls were RAW inside'] }, ['quote']],
    ['it stands in the same thread', { title: 'Re: Raw rolls on Saturdays' }, ['thread']],
    ['a comment is told as Reddit tells it', { title: '/u/bluedoor on Raw rolls on Saturdays' }, ['thread']],
    ['it names who spoke, at the same place', { text: '@rowan_t we are sorry.' }, ['name']],
  ] as const)('answers where %s', (_, details, signs) => {
    expect(find(post('a', details))).toEqual({ id: 'a', signs });
  });

  it.each([
    ['it only stands in the same feed', {}],
    [
      'it names somebody else in the same thread',
      { title: 'Raw rolls on Saturdays', text: '@dot thank you!' },
    ],
    [
      'it quotes somebody else in the same thread',
      { title: 'Raw rolls on Saturdays', quotes: ['Geoff says it is the thermostat'] },
    ],
    [
      'the thread of that name is at another place',
      { feed: 2, title: 'Raw rolls on Saturdays', address: 'https://other.example/1' },
    ],
    [
      'it names them at another place',
      { feed: 2, text: '@rowan_t hello', address: 'https://other.example/1' },
    ],
    ['the quotation is too short to tell', { quotes: ['the rolls'] }],
  ])('is no answer where %s', (_, details) => {
    expect(find(post('a', details))).toBeNull();
  });

  it('goes before another where more speaks for it, and else where it was said first', () => {
    const inThread = { title: 'Raw rolls on Saturdays' };
    expect(find(post('first', inThread), post('second', inThread))?.id).toBe('first');
    expect(find(post('first', inThread), post('second', { ...inThread, text: '@rowan_t sorry' }))?.id).toBe(
      'second',
    );
  });

  it('is a comment below the page that the mention is', () => {
    const page = { ...mention, title: null, addresses: ['https://forum.example/r/town/comments/abc/rolls/'] };
    const comment = post('a', { feed: 7, address: 'https://forum.example/r/town/comments/abc/rolls/def/' });
    expect(findAnswer(page, [comment])?.signs).toEqual(['thread']);
  });

  it.each([
    ['braces and patterns', '@$&*+?^{}()|[]\\'],
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of names', '@a'.repeat(500_000)],
    ['turned text and nulls', '\u202e@rowan_t\u0000'],
  ])('is read in no time, whatever it says: %s', (_, text) => {
    const hostile = post('a', {
      title: text,
      text,
      quotes: [text],
      links: [text, 'javascript:alert(1)', 'http://['],
      address: null,
    });
    expect(
      findAnswer({ ...mention, text, title: text, authorHandle: text, authorName: text }, [hostile]),
    ).not.toBe(undefined);
  });
});
