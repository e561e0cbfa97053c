import type { Block, Inline, TextTree } from '#contract';

/** A text tree as markup, one string for each block: shorter to compare than the tree, and just as exact. */
export function printTree(tree: TextTree): string[] {
  return tree.map(printBlock);
}

function printBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${block.children.map(printInline).join('')}</p>`;
    case 'quote':
      return `<quote>${printTree(block.children).join('')}</quote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${printTree(item).join('')}</li>`);
      return block.isOrdered ? `<ol>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
    }
    default:
      return block satisfies never;
  }
}

function printInline(inline: Inline): string {
  switch (inline.type) {
    case 'text': {
      const text = inline.text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
      return inline.isMarked ? `<mark>${text}</mark>` : text;
    }
    case 'break':
      return '<br>';
    case 'picture':
      return `<img src="${inline.address}" alt="${inline.alt}">`;
    case 'emphasis': {
      const name = inline.isStrong ? 'strong' : 'em';
      return `<${name}>${inline.children.map(printInline).join('')}</${name}>`;
    }
    case 'link':
      return `<a href="${inline.address}">${inline.children.map(printInline).join('')}</a>`;
    default:
      return inline satisfies never;
  }
}
