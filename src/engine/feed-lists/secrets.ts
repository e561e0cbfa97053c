/** Stands where a secret stood. */
const leftOut = 'LEFT-OUT';

/** Names of parameters whose value opens something. */
const secretName =
  /(?:^|[_-])(?:token|key|apikey|auth|authorization|secret|pass|passwd|password|pwd|pw|sig|signature|session|sessionid|sid|credential|credentials|access|private)$/i;

/** Names of parameters that only say which thing is meant, however odd their value looks. */
const plainName =
  /(?:^|[_-])(?:id|ids|q|query|list|channel|playlist|tag|category|page|user|name|lang|hl|ceid)$/i;

/** The address without its secrets: tokens in parameters, and long keys that nobody could guess. */
export function maskSecrets(address: string): { readonly address: string; readonly isMasked: boolean } {
  const url = URL.parse(address);
  if (url === null) return { address, isMasked: false };
  const query = url.search
    .slice(1)
    .split('&')
    .map((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      const isSecret = value !== '' && (secretName.test(name) || (!plainName.test(name) && isKey(value)));
      return isSecret ? `${name}=${leftOut}` : parameter;
    });
  const path = url.pathname.split('/').map((part) => (isKey(part) ? leftOut : part));
  const masked = new URL(url);
  masked.username = '';
  masked.password = '';
  masked.pathname = path.join('/');
  masked.search = query.join('&');
  return { address: masked.href, isMasked: masked.href !== url.href };
}

/** Whether the secret of an address was left out when it was written into a list. */
export function hasMaskedSecret(address: string): boolean {
  return /[=/]LEFT-OUT(?:[&/#?]|$)/.test(address);
}

/** At least 32 signs of hex, or 32 of small and large letters and digits in a jumble that is no row of words. */
function isKey(text: string): boolean {
  if (/^[0-9a-f]{32,}$/i.test(text) || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    return true;
  const isJumble = /^[\w~.-]{32,}$/.test(text) && /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
  return isJumble && (text.match(/[-._]/g) ?? []).length <= 2;
}
