import type { Block, Inline, TextTree } from '#contract';
import { OutsideLink } from '../../shared/OutsideLink.tsx';
import classes from './TextTreeView.module.css';

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return inline.isMarked ? <mark>{inline.text}</mark> : inline.text;
    case 'break':
      return <br />;
    case 'emphasis':
      return inline.isStrong ? (
        <strong>
          <InlinesView inlines={inline.children} />
        </strong>
      ) : (
        <em>
          <InlinesView inlines={inline.children} />
        </em>
      );
    case 'link':
      return (
        <OutsideLink address={inline.address} className={classes.link}>
          <InlinesView inlines={inline.children} />
        </OutsideLink>
      );
    default:
      return inline satisfies never;
  }
}

function InlinesView({ inlines }: { readonly inlines: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlinesView inlines={block.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto">
          <TextTreeView tree={block.children} />
        </blockquote>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List dir="auto">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
            <li key={index}>
              <TextTreeView tree={item} />
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
export function TextTreeView({ tree }: { readonly tree: TextTree }) {
  return (
    <div className={classes.tree}>
      {tree.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place.
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}
