/**
 * The file of the app that an address asks for, exactly as it is in `files` (paths with `/`, relative to the page's
 * folder); null for anything else. Nothing is joined or resolved, so there is nothing to climb out of.
 */
export function findAppFile(address: string, files: ReadonlySet<string>): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'earmark') return null;
  if (url.username !== '' || url.password !== '') return null;
  const path = url.pathname.slice(1);
  return files.has(path) ? path : null;
}
