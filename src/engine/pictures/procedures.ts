import type { Block, Inline, TextTree } from '#contract';
import { EarmarkError } from '../errors.ts';
import { implementer } from '../implementer.ts';
import { findMention } from '../mentions/rows.ts';
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
  return tree.some((block) => blockTellsOf(block, address));
}

function blockTellsOf(block: Block, address: string): boolean {
  switch (block.type) {
    case 'paragraph':
      return block.children.some((inline) => inlineTellsOf(inline, address));
    case 'quote':
      return tellsOf(block.children, address);
    case 'list':
      return block.items.some((item) => tellsOf(item, address));
    default:
      return block satisfies never;
  }
}

function inlineTellsOf(inline: Inline, address: string): boolean {
  switch (inline.type) {
    case 'picture':
      return inline.address === address;
    case 'emphasis':
    case 'link':
      return inline.children.some((child) => inlineTellsOf(child, address));
    case 'text':
    case 'break':
      return false;
    default:
      return inline satisfies never;
  }
}
