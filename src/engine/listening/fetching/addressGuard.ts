import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { FeedProblem } from '#contract';

/** Whether an IP address belongs to the public Internet. */
export type IsPublicAddress = (address: string) => boolean;

type CheckedAddress =
  | { readonly kind: 'address'; readonly url: URL }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

const maxAddressLength = 2048;

/** The ports that browsers refuse, since other protocols live there (https://fetch.spec.whatwg.org/#port-blocking), and Redis. */
const badPorts = new Set(
  (
    '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 ' +
    '123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 ' +
    '990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6379 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

const privateName = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** The part of IPv6 that is given out to the public (RFC 4291, IANA's list of global unicast assignments). */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Where a network that speaks only IPv6 puts the addresses of IPv4 (RFC 6052); the last 32 bits are the address. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * True for an address of the public Internet; false for private, local, reserved and tunnelled ones and for no address at
 * all. Behind NAT64 every host of IPv4 has an address made from its own, so that is the one to judge.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.match(nat64)) return isPublicAddress(parsed.toByteArray().slice(-4).join('.'));
  return parsed.range() === 'unicast' && parsed.match(globalIpv6);
}

/** Whether a host, a name or a literal address as `URL.hostname` gives it, may be asked as far as one can tell without looking it up. */
export function isPublicHost(hostname: string, isPublic: IsPublicAddress): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) === 0 ? !privateName.test(hostname) : isPublic(literal);
}

/** Whether an address was typed with the protocol that it is to be asked by. */
export function hasTypedProtocol(typed: string): boolean {
  return /^(feed:(\/\/)?)?https?:/i.test(typed.trim());
}

/** Makes an address that a person typed, or a page named, into one that may be asked; fails with addressNotValid or addressRefused. */
export function checkAddress(typed: string, isPublic: IsPublicAddress = isPublicAddress): CheckedAddress {
  const address = withProtocol(typed.trim());
  const url = address.length > maxAddressLength ? null : URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return fail('addressNotValid');
  return checkUrl(url, isPublic);
}

/**
 * Makes an address that a person typed into one that may be asked though it lies in the own network, because the owner
 * consents; fails with addressNotValid, and with addressRefused for a port where other protocols live.
 */
export function checkOwnNetworkAddress(typed: string): CheckedAddress {
  // Devices at home seldom have a certificate.
  const address = hasTypedProtocol(typed) ? withProtocol(typed.trim()) : `http://${typed.trim()}`;
  const url = address.length > maxAddressLength ? null : URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return fail('addressNotValid');
  return checkUrl(url, isPublicAddress, readHostAndPort(url));
}

/** The host and the port of an address, as consent for the own network names them: `nas.local:80`. */
export function readHostAndPort(url: URL): string {
  return `${url.hostname.replace(/\.$/, '')}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/**
 * Whether an IP address may be dialled for a host in the own network that the owner consented to. A name never leads to
 * this computer itself or to link-local addresses, where others can make it lead.
 */
export function isOwnNetworkAddress(address: string, hostname: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  if (range === 'private' || range === 'uniqueLocal' || range === 'carrierGradeNat') return true;
  const isLiteral = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  if (range === 'loopback') return isLiteral || /(^|\.)localhost$/.test(hostname);
  return range === 'linkLocal' && isLiteral;
}

/**
 * Checks one address on the way of a request, and takes from it what a server has no business with. At `consentedHost` a
 * host and port of the own network may be asked.
 */
export function checkUrl(
  url: URL,
  isPublic: IsPublicAddress,
  consentedHost: string | null = null,
): CheckedAddress {
  const checked = new URL(url);
  // Setting a part makes the whole address be read again, and nearly all have nothing of these.
  if (checked.hash !== '') checked.hash = '';
  if (checked.username !== '') checked.username = '';
  if (checked.password !== '') checked.password = '';
  if (checked.hostname.endsWith('.')) checked.hostname = checked.hostname.slice(0, -1);
  const isWeb = checked.protocol === 'http:' || checked.protocol === 'https:';
  if (!isWeb || checked.href.length > maxAddressLength || !isHostWellFormed(checked.hostname)) {
    return fail('addressNotValid');
  }
  const isAllowed = isPublicHost(checked.hostname, isPublic) || isConsented(checked, consentedHost);
  if (badPorts.has(checked.port) || !isAllowed) return fail('addressRefused');
  return { kind: 'address', url: checked };
}

/** A literal address is judged at once; a name when it has been looked up. */
function isConsented(url: URL, consentedHost: string | null): boolean {
  if (readHostAndPort(url) !== consentedHost) return false;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) === 0 || isOwnNetworkAddress(literal, literal);
}

function withProtocol(typed: string): string {
  const withoutFeed = typed.replace(/^feed:(\/\/)?/i, '');
  if (/^https?:/i.test(withoutFeed)) return withoutFeed;
  // `shop.example:8080` is a host with a port, `mailto:me` is another protocol.
  const hasOtherProtocol = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(withoutFeed);
  return hasOtherProtocol ? withoutFeed : `https://${withoutFeed}`;
}

function isHostWellFormed(hostname: string): boolean {
  return hostname.startsWith('[') || hostname.split('.').every((label) => label !== '');
}

function fail(code: FeedProblem['code']): CheckedAddress {
  return { kind: 'problem', problem: { code } };
}
