import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchProblem } from './problems.ts';

type Decoder = NodeJS.ReadWriteStream;

const decoders: ReadonlyMap<string, () => Decoder> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

/** What `readBodyBytes` can decode, as a request says it. */
export const acceptEncoding = 'gzip, br, deflate';

const maxEncodings = 2;

/**
 * Reads a body to its end, through the encodings of its Content-Encoding header. Stops at `maxBytes` of what comes out,
 * so that a small body can't become a huge one. Fails with tooLarge or answerNotValid, or with what befell the body.
 */
export async function readBodyBytes(
  body: Readable,
  contentEncoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  const keep = (chunk: Buffer) => {
    byteCount += chunk.length;
    if (byteCount > maxBytes) throw new FetchProblem({ code: 'tooLarge' });
    chunks.push(chunk);
  };
  const decoders = createDecoders(contentEncoding);
  // Through a pipeline a body takes twice as long.
  if (decoders.length === 0) for await (const chunk of body) keep(chunk);
  else await pipeline([body, ...decoders, createSink(keep)]);
  return joinChunks(chunks, byteCount);
}

function createSink(keep: (chunk: Buffer) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, callback) {
      try {
        keep(chunk);
        callback();
      } catch (error) {
        callback(error as Error);
      }
    },
  });
}

/** Into memory of their own, unlike `Buffer.concat`, so that the bytes can be handed to another thread. */
function joinChunks(chunks: readonly Buffer[], byteCount: number): Uint8Array {
  const bytes = new Uint8Array(byteCount);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}

/** The encoding that was put on last comes off first. */
function createDecoders(contentEncoding: string | null): readonly Decoder[] {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity');
  if (encodings.length > maxEncodings) throw new FetchProblem({ code: 'answerNotValid' });
  return encodings.reverse().map((encoding) => {
    const create = decoders.get(encoding);
    if (create === undefined) throw new FetchProblem({ code: 'answerNotValid' });
    return create();
  });
}
