import { setNonce } from 'get-nonce';
import { config } from 'zod';

/** The part of Trusted Types that the window uses; the standard library of TypeScript does not know them yet. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (text: string) => string | null },
  ) => unknown;
};

/** The value that style tags made at run time carry, so that the content security policy lets them in. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Text without a tag may pass, because style sheets are set that way; markup never does. Scripts have no rule at all. */
function refuseMarkup(text: string): string | null {
  return text.includes('<') ? null : text;
}

(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: refuseMarkup,
});
setNonce(styleNonce);
// It would try to write code at run time, which nothing may do here.
config({ jitless: true });
