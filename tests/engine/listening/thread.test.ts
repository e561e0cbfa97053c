import { describe, expect, it } from 'vitest';
import { findThread } from '../../../src/engine/listening/thread.ts';

const keyOf = (title: string | null, address: string | null = null) =>
  findThread({ title, address })?.key ?? null;

describe('the thread of an entry', () => {
  it.each([
    ['Best bread in town?'],
    ['Re: Best bread in town?'],
    ['RE: Re[2]: AW: Best bread in town?'],
    ['Sv: best BREAD in town'],
    ['ответ: Best bread in town?'],
    ['回复：Best bread in town?'],
    ['/u/baker on Best bread in town?'],
    ['New comment by baker in "Best bread in town?"'],
    ['Comment on Best bread in town? by Anna'],
    ['Kommentar zu Best bread in town? von Anna'],
  ])('is that of its topic: %s', (title) => {
    expect(keyOf(title)).toBe('title:best bread in town');
  });

  it('keeps the forum before the topic, and takes the mark of an answer from between them', () => {
    expect(keyOf('Talk • Re: Best bread')).toBe(keyOf('Talk • Best bread'));
  });

  it('shows the topic as it was written', () => {
    expect(findThread({ title: 'Re: Best bread?', address: null })?.title).toBe('Best bread?');
  });

  it('is another one for another topic', () => {
    expect(keyOf('Best bread in town?')).not.toBe(keyOf('Worst bread in town?'));
  });

  it('is not told by a single word, unless that is answered', () => {
    expect([keyOf('Review'), keyOf('Re: Review')]).toEqual([null, 'title:review']);
  });

  it.each([
    ['http://www.talk.example/t/12#p3'],
    ['http://talk.example/t/12?page=2#p30'],
    ['http://talk.example/t/12/page-2#p30'],
    ['http://talk.example/t/12/page/3'],
    ['http://talk.example/t/12?utm_source=feed&page=4'],
  ])('is that of its page where the title says nothing: %s', (address) => {
    expect([keyOf(null, address), keyOf('By: Anna', address)]).toEqual([
      'page:talk.example/t/12',
      'page:talk.example/t/12',
    ]);
  });

  it('takes the comments on one post of Reddit for one thread', () => {
    expect(keyOf(null, 'https://www.reddit.com/r/bread/comments/abc/best_bread/xyz/')).toBe(
      'page:reddit.com/comments/abc',
    );
  });

  it.each([
    ['http://talk.example/t/12'],
    ['http://talk.example/#p12'],
    ['http://social.example/@anna/1234567'],
    [null],
  ])('is none for what stands alone: %s', (address) => {
    expect(keyOf(null, address)).toBeNull();
  });
});
