import type { Keychain } from './keychain.ts';

/** A sign-in as it is kept: sealed, and good for one site. */
export type SealedSignIn = { readonly origin: string; readonly sealed: string };

/** What a request carries to that site, and to no other. */
export type SignIn = { readonly origin: string; readonly authorization: string };

/** What is sealed: the credentials of HTTP Basic (RFC 7617), in UTF-8. */
export function writeSignIn({
  name,
  password,
}: {
  readonly name: string;
  readonly password: string;
}): string {
  return Buffer.from(`${name}:${password}`, 'utf8').toString('base64');
}

/** Opens a sign-in for one request; null where there is none, or none that can be opened here. */
export async function openSignIn(kept: SealedSignIn | null, keychain: Keychain): Promise<SignIn | null> {
  const credentials = kept === null ? null : await keychain.open(kept.sealed);
  if (kept === null || credentials === null) return null;
  return { origin: kept.origin, authorization: `Basic ${credentials}` };
}
