const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app, BrowserWindow, net, protocol } = require('electron');

// The least that any program of this kind does: one window that draws a list. It tells how long that took, and ends.
protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('bare', ({ url }) =>
    net.fetch(pathToFileURL(join(__dirname, 'dist', new URL(url).pathname)).href),
  );
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.webContents.on('page-title-updated', (_event, title) => {
    if (title !== 'drawn') return;
    const usableMs = Math.round(Date.now() - performance.timeOrigin);
    process.stdout.write(`${JSON.stringify({ usableMs })}\n`, () => app.exit());
  });
  window.loadURL('bare://window/index.html');
});
