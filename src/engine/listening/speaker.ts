import type { Entry } from './types.ts';

/** Forums of the Discourse kind write "@handle Full Name". */
const handleAndName = /^(@[\w.-]+)\s+(\S.*)$/u;
/** Reddit and its kind. */
const userName = /^\/?u\/([\w-]+)$/;
/** Mastodon and its kind name nobody: who speaks stands only in the address of a post. */
const profilePath = /^\/(@[\w.-]+)(?:@[\w.-]+)?(?=\/|$)/;

/** Who speaks, where a platform says so in a way of its own. Pure. */
export function findSpeaker({ author, address }: Pick<Entry, 'author' | 'address'>): Entry['author'] {
  if (author) {
    const [, handle, fullName] = handleAndName.exec(author.name) ?? [];
    if (handle && fullName) return { ...author, name: fullName, handle };
    const [, name] = userName.exec(author.name) ?? [];
    return name ? { ...author, name, handle: `u/${name}` } : author;
  }
  const url = address === null ? null : URL.parse(address);
  const [, handle] = profilePath.exec(url?.pathname ?? '') ?? [];
  return url && handle
    ? { name: handle, handle: `${handle}@${url.hostname}`, address: `${url.origin}/${handle}` }
    : null;
}
