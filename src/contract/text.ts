import { z } from 'zod';

/** Plain text of which some stretches are marked, because a watch or a search found them. */
export const MarkedText = z.array(z.object({ text: z.string(), isMarked: z.boolean() }));
export type MarkedText = z.infer<typeof MarkedText>;

/**
 * Words inside a block of text. Links hold http, https and mailto addresses only. A picture is only told of, by an http or
 * https address: it is loaded when the owner asks for it, and counts as no text.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly isMarked?: boolean | undefined }
  | { readonly type: 'break' }
  | { readonly type: 'emphasis'; readonly isStrong: boolean; readonly children: readonly Inline[] }
  | { readonly type: 'picture'; readonly address: string; readonly alt: string }
  | { readonly type: 'link'; readonly address: string; readonly children: readonly Inline[] };

/** A block of text: what is left of a feed's HTML. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] };

/** The small safe tree in which text from outside reaches the window; never HTML. */
export type TextTree = readonly Block[];

const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string(), isMarked: z.boolean().optional() }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.literal('emphasis'), isStrong: z.boolean(), children: z.array(Inline) }),
    z.object({ type: z.literal('picture'), address: z.string(), alt: z.string() }),
    z.object({ type: z.literal('link'), address: z.string(), children: z.array(Inline) }),
  ]),
);

const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), children: z.array(Inline) }),
    z.object({ type: z.literal('quote'), children: z.array(Block) }),
    z.object({ type: z.literal('list'), isOrdered: z.boolean(), items: z.array(z.array(Block)) }),
  ]),
);

export const TextTree: z.ZodType<TextTree> = z.array(Block);
