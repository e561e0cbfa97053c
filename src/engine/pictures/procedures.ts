import type { TextTree } from '#contract';
import { EarmarkError } from '../errors.ts';
import { implementer } from '../implementer.ts';
import { findMention } from '../mentions/rows.ts';
import { iterateInlines } from '../textTree.ts';
import { readPicture } from './readPicture.ts';

export const pictureProcedures = {
  load: implementer.pictures.load.handler(async ({ context, input, signal }) => {
    const { database, listening } = context;
    const row = findMention(database, input.mentionId);
    // The window can't have the engine ask for anything else.
    if (!row || !tellsOf(row.tree, input.address)) throw new EarmarkError('NOT_FOUND', { what: 'picture' });
    const answer = await listening.fetchPicture(input.address, signal);
    if (answer.kind !== 'body') throw new EarmarkError('PICTURE_NOT_SHOWN', { reason: 'notReached' });
    const read = readPicture(answer.bytes);
    if (read.kind === 'refused') throw new EarmarkError('PICTURE_NOT_SHOWN', { reason: read.reason });
    return { type: read.type, base64: Buffer.from(answer.bytes).toString('base64') };
  }),
};

function tellsOf(tree: TextTree, address: string): boolean {
  for (const inline of iterateInlines(tree))
    if (inline.type === 'picture' && inline.address === address) return true;
  return false;
}
