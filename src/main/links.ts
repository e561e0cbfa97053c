const maxLength = 2048;
const protocols: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Blanks, controls, format characters such as the ones that turn the direction of text, and backslashes. */
const misleading = /[\p{Z}\p{C}\\]/u;

/**
 * The address to hand to the system for a link that may be opened outside, in its canonical form; null for all else.
 * Allowed are http, https and mailto, at most 2048 characters, without a name and password and without anything that
 * shows another address than it opens.
 */
export function readOutsideLink(address: string): string | null {
  if (address.length > maxLength || misleading.test(address)) return null;
  if (!/^(?:https?:\/\/[^/]|mailto:[^/?])/i.test(address)) return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isAllowed =
    protocols.includes(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    !asksForAttachment(url) &&
    url.href.length <= maxLength;
  return isAllowed ? url.href : null;
}

/** Some mail programs attach the local file that a mailto link names. */
function asksForAttachment({ protocol, searchParams }: URL): boolean {
  return protocol === 'mailto:' && [...searchParams.keys()].some((key) => /^attach/i.test(key));
}
