import { flattenTree } from '../textTree.ts';
import type { TreelessEntry } from './heard.ts';
import type { Entry } from './types.ts';

/** An entry as JSON, as it is kept for 90 days. */
export function writeKeptContent(entry: TreelessEntry): string {
  const { plainText: _plainText, tree, ...rest } = entry;
  return `${JSON.stringify(rest).slice(0, -1)},"text":${tree}}`;
}

export function readKeptContent(content: string): Entry {
  const entry = JSON.parse(content) as Omit<Entry, 'plainText'>;
  return { ...entry, plainText: flattenTree(entry.text) };
}
