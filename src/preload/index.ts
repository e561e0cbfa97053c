import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { EarmarkBridge, EngineStatus, ShellEvent } from '#contract';
import { channels } from '#contract/protocol';

/** How long a choice in the menu counts as the owner's own act. */
const menuActMs = 1_000;

let status: EngineStatus = { state: 'starting' };
let menuActedAt = Number.NEGATIVE_INFINITY;

ipcRenderer.on(channels.engineStatus, (_event, newest: EngineStatus) => {
  status = newest;
});
ipcRenderer.on(channels.shellEvent, () => {
  menuActedAt = performance.now();
});
ipcRenderer.send(channels.engineStatus); // asks for the present one

/** Hears a channel; listeners get the message alone, never Electron's event. */
function listen<Message>(channel: string, listener: (message: Message) => void): () => void {
  const hear = (_event: IpcRendererEvent, message: Message) => listener(message);
  ipcRenderer.on(channel, hear);
  return () => ipcRenderer.off(channel, hear);
}

/** A link opens only when the owner has just clicked or pressed something, so that no page can open one by itself. */
function hasOwnerActed(): boolean {
  return navigator.userActivation.isActive || performance.now() - menuActedAt < menuActMs;
}

const bridge: EarmarkBridge = {
  platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
  postToEngine: (message) => ipcRenderer.send(channels.toEngine, message),
  onEngineMessage: (listener) => listen(channels.fromEngine, listener),
  onEngineStatus: (listener) => {
    listener(status);
    return listen(channels.engineStatus, listener);
  },
  onShellEvent: (listener) => listen<ShellEvent>(channels.shellEvent, listener),
  callShell: async (name, input) => {
    if (name === 'openLink' && !hasOwnerActed()) return false;
    return ipcRenderer.invoke(channels.shellCall, name, input);
  },
};

contextBridge.exposeInMainWorld('earmark', bridge);
