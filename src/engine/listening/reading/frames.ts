import { resolveAddress } from './addresses.ts';
import type { Tag } from './capture.ts';
import type { Context } from './feedFields.ts';
import { createNameScope, extendNameScope, findName, type Name, type NameScope } from './names.ts';

/** An element that is open. */
export type Frame = {
  /** As it is written. */
  readonly writtenName: string;
  readonly name: Name;
  /** That of the element around it, until it is entered. */
  context: Context;
  readonly scope: NameScope;
  /** The `xml:base` in force, if any. */
  readonly base: string | null;
  /** Where the document comes from. */
  readonly documentAddress: string;
};

/** What stands around the root of a document. */
export function openDocument(documentAddress: string): Frame {
  const name = { key: '', lowerName: '' };
  return { writtenName: '', name, context: 'outside', scope: createNameScope(), base: null, documentAddress };
}

/** Opens an element within another; `name` is what its tag is called in the scope around it. */
export function openFrame({ name: writtenName, attributes }: Tag, name: Name, outer: Frame): Frame {
  const scope = attributes.size > 0 ? extendNameScope(outer.scope, attributes) : outer.scope;
  const base = attributes.get('xml:base');
  return {
    writtenName,
    name: scope === outer.scope ? name : findName(scope, writtenName),
    context: outer.context,
    scope,
    base: base === undefined ? outer.base : resolveAddress(base, outer.base ?? outer.documentAddress),
    documentAddress: outer.documentAddress,
  };
}
