import { describe, expect, it } from 'vitest';
import { findSpeaker } from '../../../src/engine/listening/speaker.ts';

const author = (name: string) => ({ name, handle: null, address: null });

describe('the speaker', () => {
  it('of a forum that writes handle and name together has both', () => {
    expect(findSpeaker({ author: author('@dot_pascoe Dot Pascoe'), address: null })).toEqual({
      name: 'Dot Pascoe',
      handle: '@dot_pascoe',
      address: null,
    });
  });

  it('of a link board is shown without its path', () => {
    expect(findSpeaker({ author: author('/u/rowan_t'), address: null })).toEqual({
      name: 'rowan_t',
      handle: 'u/rowan_t',
      address: null,
    });
  });

  it('of a post without an author is read from its address', () => {
    expect(findSpeaker({ author: null, address: 'https://quay.example/@millstone/1234' })).toEqual({
      name: '@millstone',
      handle: '@millstone@quay.example',
      address: 'https://quay.example/@millstone',
    });
  });

  it.each([
    'https://blog.example/posts/@home',
    'https://video.example/watch?v=@me',
    'mailto:a@b.example',
    null,
  ])('is not guessed from %s', (address) => {
    expect(findSpeaker({ author: null, address })).toBeNull();
  });

  it('is left as it is where the name says it all', () => {
    expect(findSpeaker({ author: author('Ines Marrack'), address: 'https://a.example/@x/1' })).toEqual(
      author('Ines Marrack'),
    );
  });
});
