const { app, BrowserWindow } = require('electron');

// The least that any program of this kind does: one window that draws a list. It tells how long that took, and ends.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.webContents.on('page-title-updated', (_event, title) => {
    if (title !== 'drawn') return;
    const usableMs = Math.round(Date.now() - performance.timeOrigin);
    process.stdout.write(`${JSON.stringify({ usableMs })}\n`, () => app.exit());
  });
  window.loadFile('dist/index.html');
});
