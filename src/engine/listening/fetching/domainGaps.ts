/**
 * How long to leave a domain alone after a question, where it allows fewer than others do, in milliseconds, by registered
 * domain. Reddit: one a minute for each address of origin, whatever the path (observed since June 2026). hnrss.org: six a
 * minute, by its own documentation. Apple's search: about twenty a minute, by its own documentation.
 */
export const domainGapsMs: Readonly<Record<string, number>> = {
  'reddit.com': 61_000,
  'hnrss.org': 10_000,
  'apple.com': 3_000,
};
