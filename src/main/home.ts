/** The page of the window as the built app serves it. */
const appHome = 'app://earmark/index.html';

/** The one address that the window may show: the built page, or while Earmark is developed Vite's server. */
export type Home = { readonly url: string; readonly isDevServer: boolean };

/** Finds the home of the window. */
export function findHome(devServerUrl: string | undefined): Home {
  return devServerUrl ? { url: devServerUrl, isDevServer: true } : { url: appHome, isDevServer: false };
}

/** Whether an address has exactly the scheme, host and port of the home. (`origin` is opaque for `app:` outside a browser.) */
export function isSameOrigin(address: string, home: Home): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const { protocol, host } = new URL(home.url);
  return url.protocol === protocol && url.host === host && url.username === '' && url.password === '';
}

/** Whether the window may go to an address: its own page again, and nothing else. */
export function isHomePage(address: string, home: Home): boolean {
  return isSameOrigin(address, home) && new URL(address).pathname === new URL(home.url).pathname;
}

/** What is known of the sender of a message, before it is believed. */
export type Sender = {
  readonly contentsId: number;
  /** Null when the frame is gone meanwhile. */
  readonly frame: { readonly url: string; readonly isTop: boolean } | null;
};

/** Whether a message comes from the page of the window itself: not another window, not a frame in it, not another page. */
export function isTrustedSender(sender: Sender, windowContentsId: number, home: Home): boolean {
  const { contentsId, frame } = sender;
  return contentsId === windowContentsId && frame !== null && frame.isTop && isSameOrigin(frame.url, home);
}
