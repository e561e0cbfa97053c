import { app, type Session, type WebContents } from 'electron';
import { makeDevelopmentPolicy } from './contentPolicy.ts';
import { type Home, isHomePage, isSameOrigin } from './home.ts';
import type { Log } from './log.ts';

/** The one thing a page may do that needs leave: put text on the clipboard when the owner pressed "copy". */
const allowedPermission = 'clipboard-sanitized-write';

/** Closes every way out of a session: permissions, devices, downloads, and each request that is not for the app itself. */
export function closeSession(session: Session, home: Home, log: Log): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(permission === allowedPermission && isSameOrigin(contents.getURL(), home));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return permission === allowedPermission && isSameOrigin(origin, home);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('download refused');
  });
  session.webRequest.onBeforeRequest(({ url, resourceType }, decide) => {
    const isAllowed = canRequest(url, home);
    if (!isAllowed) log.warn('request refused', { resourceType });
    decide({ cancel: !isAllowed });
  });
  if (home.isDevServer) applyDevelopmentPolicy(session, home);
}

/** Whatever page is made, by whomever: it goes nowhere, opens nothing and embeds nothing. Links go by `openLink`. */
export function closeAllPages(home: Home, log: Log): void {
  app.on('web-contents-created', (_event, contents) => closePage(contents, home, log));
}

function closePage(contents: WebContents, home: Home, log: Log): void {
  const refuse = (event: { preventDefault: () => void }, address: string) => {
    if (isHomePage(address, home)) return;
    event.preventDefault();
    log.warn('navigation refused');
  };
  contents.on('will-navigate', (event) => refuse(event, event.url));
  contents.on('will-frame-navigate', (event) => refuse(event, event.url));
  contents.on('will-redirect', (event) => refuse(event, event.url));
  contents.setWindowOpenHandler(() => {
    log.warn('window refused');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn('webview refused');
  });
  // Otherwise a peer connection could reach out without a request that can be seen here.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function canRequest(address: string, home: Home): boolean {
  if (isSameOrigin(address, home)) return true;
  const { protocol, host } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:') return true; // inside the page; its policy says which
  if (app.isPackaged) return false;
  const isHotReload = home.isDevServer && protocol === 'ws:' && host === new URL(home.url).host;
  return protocol === 'devtools:' || isHotReload;
}

function applyDevelopmentPolicy(session: Session, home: Home): void {
  const policy = makeDevelopmentPolicy(home.url);
  session.webRequest.onHeadersReceived(({ responseHeaders }, decide) => {
    decide({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [policy] } });
  });
}
