const maxAddressChars = 2048;

/**
 * An address that is as `URL` would write it: a host of plain labels, the last of them no number; no credentials, no port,
 * no dots where a part of the path begins, no character that would be escaped.
 */
const settled =
  /^https?:\/\/(?:(?!xn--)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}(?!xn--)[a-z]{2,24}(?:\/(?!\.|%2[eE])[\w.~!$&()*+,;=:@%-]*)+(?:\?[\w.~!$&()*+,;=:@%/?-]*)?(?:#[\w.~!$&()*+,;=:@%/?-]*)?$/;

/** The address as http or https, absolute, without credentials; null where it can't be opened. */
export function resolveAddress(value: string, base: string | null): string | null {
  if (value === '') return null;
  if (value.length <= maxAddressChars && settled.test(value)) return value;
  const url = parseAddress(value, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url.href.length <= maxAddressChars ? url.href : null;
}

/** As `resolveAddress`, and mail addresses too. */
export function resolveLink(value: string, base: string | null): string | null {
  const address = resolveAddress(value, base);
  if (address !== null) return address;
  const url = parseAddress(value, base);
  return url?.protocol === 'mailto:' && url.href.length <= maxAddressChars ? url.href : null;
}

function parseAddress(value: string, base: string | null): URL | null {
  const address = value.trim();
  if (address === '' || address.length > maxAddressChars) return null;
  const whole = /^www\./i.test(address) ? `http://${address}` : address;
  return URL.parse(whole, base ?? undefined);
}
