import type { ReactNode } from 'react';
import type { Block, Inline, TextTree } from '#contract';
import { OutsideLink } from '../../shared/OutsideLink.tsx';
import classes from './TextTreeView.module.css';

type DrawPicture = (picture: Extract<Inline, { type: 'picture' }>) => ReactNode;

type Drawn<Part> = Part & { readonly drawPicture: DrawPicture };

function InlineView({ inline, drawPicture }: Drawn<{ readonly inline: Inline }>) {
  switch (inline.type) {
    case 'text':
      return inline.isMarked ? <mark>{inline.text}</mark> : inline.text;
    case 'break':
      return <br />;
    case 'picture':
      return drawPicture(inline);
    case 'emphasis':
      return inline.isStrong ? (
        <strong>
          <InlinesView inlines={inline.children} drawPicture={drawPicture} />
        </strong>
      ) : (
        <em>
          <InlinesView inlines={inline.children} drawPicture={drawPicture} />
        </em>
      );
    case 'link':
      return (
        <OutsideLink address={inline.address} className={classes.link}>
          <InlinesView inlines={inline.children} drawPicture={drawPicture} />
        </OutsideLink>
      );
    default:
      return inline satisfies never;
  }
}

function InlinesView({ inlines, drawPicture }: Drawn<{ readonly inlines: readonly Inline[] }>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} drawPicture={drawPicture} />);
}

function BlockView({ block, drawPicture }: Drawn<{ readonly block: Block }>) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlinesView inlines={block.children} drawPicture={drawPicture} />
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto">
          <TextTreeView tree={block.children} drawPicture={drawPicture} />
        </blockquote>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List dir="auto">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
            <li key={index}>
              <TextTreeView tree={item} drawPicture={drawPicture} />
            </li>
          ))}
        </List>
      );
    }
    default:
      return block satisfies never;
  }
}

/** Draws text from outside. It arrives as a small safe tree; nothing here understands HTML. */
export function TextTreeView({ tree, drawPicture }: Drawn<{ readonly tree: TextTree }>) {
  return (
    <div className={classes.tree}>
      {tree.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
        <BlockView key={index} block={block} drawPicture={drawPicture} />
      ))}
    </div>
  );
}
