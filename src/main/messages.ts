import { z } from 'zod';
import type { WindowToEngine } from '#contract';

/** The longest single message of the window: characters of text, or bytes. */
export const maxMessageLength = 8 * 1024 * 1024;

const session = z.uuid();

const Message = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), session }),
  z.strictObject({
    kind: z.literal('data'),
    session,
    data: z.union([z.string(), z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)]),
  }),
  z.strictObject({ kind: z.literal('close'), session }),
]) satisfies z.ZodType<WindowToEngine>;

export type ReadMessage =
  | { readonly kind: 'message'; readonly message: WindowToEngine }
  | { readonly kind: 'refused'; readonly reason: 'shape' | 'size' };

/** Reads what a window claims to be a message for the engine. */
export function readMessage(value: unknown): ReadMessage {
  const parsed = Message.safeParse(value);
  if (!parsed.success) return { kind: 'refused', reason: 'shape' };
  const message = parsed.data;
  const isTooLong = message.kind === 'data' && measure(message.data) > maxMessageLength;
  return isTooLong ? { kind: 'refused', reason: 'size' } : { kind: 'message', message };
}

function measure(data: string | ArrayBuffer | Uint8Array): number {
  return typeof data === 'string' ? data.length : data.byteLength;
}
