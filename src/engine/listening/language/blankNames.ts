/** Makes a function that takes names out of a text: what a shop is called says nothing of the language people speak. */
export function compileNames(names: readonly string[]): (text: string) => string {
  const written = names
    .map((name) => name.replace(/\*$/, '').trim())
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  if (written.length === 0) return (text) => text;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${written.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return (text) => text.replace(pattern, ' ');
}
