import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type CustomScheme, protocol, type Session } from 'electron';
import { findAppFile } from './appPath.ts';
import { commonHeaders, makePolicy } from './contentPolicy.ts';

const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Where index.html wants the nonce of its styles. */
const noncePlaceholder = '__CSP_NONCE__';

/** Makes `app:` a scheme like https; has to be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([scheme]);
}

/** Serves the built page at app://earmark/. What the folder holds now is all that can ever be asked for. */
export function serveAppFiles(session: Session, folder: string): void {
  const files = new Set(listFiles(folder));
  session.protocol.handle(scheme.scheme, async (request) => {
    const file = request.method === 'GET' ? findAppFile(request.url, files) : null;
    if (file === null) return new Response(null, { status: 404, headers: commonHeaders });
    const bytes = await readFile(join(folder, file));
    return extname(file) === '.html' ? answerPage(bytes) : answerFile(file, bytes);
  });
}

function answerPage(bytes: Buffer): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), {
    headers: {
      ...commonHeaders,
      'Content-Type': contentTypes['.html'] ?? '',
      'Content-Security-Policy': makePolicy(nonce),
      'Cache-Control': 'no-store',
    },
  });
}

function answerFile(file: string, bytes: Buffer): Response {
  const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(bytes), { headers: { ...commonHeaders, 'Content-Type': contentType } });
}

/** Paths relative to the folder, with `/`. (Electron's archive does not know `recursive` on every version.) */
function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? listFiles(folder, `${path}/`) : [path];
  });
}
