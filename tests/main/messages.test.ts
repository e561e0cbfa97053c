import { describe, expect, test } from 'vitest';
import { maxMessageLength, readMessage } from '../../src/main/messages.ts';

const session = '6f1c1c1e-7d6d-4a53-9f3a-0d5d2f6f7a11';

describe('readMessage', () => {
  test.each([
    [{ kind: 'open', session }],
    [{ kind: 'close', session }],
    [{ kind: 'data', session, data: '{}' }],
    [{ kind: 'data', session, data: new Uint8Array([1, 2]) }],
    [{ kind: 'data', session, data: new Uint8Array([1, 2]).buffer }],
    [{ kind: 'data', session, data: 'a'.repeat(maxMessageLength) }],
  ])('reads message %#', (message) => {
    expect(readMessage(message)).toEqual({ kind: 'message', message });
  });

  test.each([
    [undefined],
    [null],
    ['open'],
    [[]],
    [{}],
    [{ kind: 'open' }],
    [{ kind: 'open', session: 'mine' }],
    [{ kind: 'open', session: 7 }],
    [{ kind: 'open', session, extra: 1 }],
    [{ kind: 'start', session, dataFolder: '/tmp' }],
    [{ kind: 'stop' }],
    [{ kind: 'data', session }],
    [{ kind: 'data', session, data: null }],
    [{ kind: 'data', session, data: { length: 1 } }],
    [{ kind: 'data', session, data: [1] }],
    [{ kind: 'data', session, data: new Float64Array(1) }],
  ])('refuses for its shape: %j', (value) => {
    expect(readMessage(value)).toEqual({ kind: 'refused', reason: 'shape' });
  });

  test.each([
    ['a'.repeat(maxMessageLength + 1)],
    [new Uint8Array(maxMessageLength + 1)],
    [new ArrayBuffer(maxMessageLength + 1)],
  ])('refuses for its size: data %#', (data) => {
    expect(readMessage({ kind: 'data', session, data })).toEqual({ kind: 'refused', reason: 'size' });
  });
});
