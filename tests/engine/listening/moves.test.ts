import { describe, expect, it } from 'vitest';
import { findAskedAddress, followMove } from '../../../src/engine/listening/moves.ts';
import type { FeedMove } from '../../../src/engine/listening/types.ts';

const hourMs = 60 * 60_000;
const address = 'http://old.example/feed';
const moved = 'http://new.example/feed';

/** Where a feed is asked after good checks that were sent on to these addresses, so many hours after the first. */
function findAsked(checks: readonly (readonly [hours: number, lastingAddress: string])[]): string {
  let move: FeedMove | null = null;
  for (const [hours, lasting] of checks) move = followMove({ address, move }, lasting, hours * hourMs);
  return findAskedAddress({ address, move });
}

describe('a feed that is sent on for good', () => {
  it('is asked at its new address after three good checks over a day', () => {
    expect(
      findAsked([
        [0, moved],
        [12, moved],
        [24, moved],
      ]),
    ).toBe(moved);
  });

  it.each([
    [
      'it was sent there twice only',
      [
        [0, moved],
        [30, moved],
      ],
    ],
    [
      'it was sent there for less than a day',
      [
        [0, moved],
        [1, moved],
        [2, moved],
        [23, moved],
      ],
    ],
    [
      'it was sent elsewhere in between',
      [
        [0, moved],
        [12, 'http://third.example/'],
        [24, moved],
        [30, moved],
      ],
    ],
    [
      'it was not sent on in between',
      [
        [0, moved],
        [12, address],
        [24, moved],
        [30, moved],
      ],
    ],
    [
      'it is no longer sent on',
      [
        [0, moved],
        [12, moved],
        [24, moved],
        [25, address],
      ],
    ],
  ] as const)('is asked where the owner said when %s', (_name, checks) => {
    expect(findAsked(checks)).toBe(address);
  });
});
