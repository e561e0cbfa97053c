const maxAddressChars = 2048;

/** The address as http or https, absolute, without credentials; null where it can't be opened. */
export function resolveAddress(value: string, base: string | null): string | null {
  const url = parseAddress(value, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url.href.length <= maxAddressChars ? url.href : null;
}

/** As `resolveAddress`, and mail addresses too. */
export function resolveLink(value: string, base: string | null): string | null {
  const url = parseAddress(value, base);
  if (url?.protocol !== 'mailto:') return resolveAddress(value, base);
  return url.href.length <= maxAddressChars ? url.href : null;
}

function parseAddress(value: string, base: string | null): URL | null {
  const address = value.trim();
  if (address === '' || address.length > maxAddressChars) return null;
  const whole = /^www\./i.test(address) ? `http://${address}` : address;
  return URL.parse(whole, base ?? undefined);
}
