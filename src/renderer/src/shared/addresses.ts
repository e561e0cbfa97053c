/** The host that an address really leads to, without its `www.`; the address itself where it is none of the web. */
export function readHost(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  return url.protocol === 'mailto:' ? url.pathname : url.host.replace(/^www\./, '');
}
