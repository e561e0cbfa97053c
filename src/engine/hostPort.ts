import type { EngineToMain, MainToEngine } from '#contract';

/** The engine's line to Electron's main process, which looks the same whether it was made as a utility process or forked. */
export type HostPort = {
  readonly post: (message: EngineToMain) => void;
  readonly onMessage: (listener: (message: MainToEngine) => void) => void;
  /** Called when main is gone. */
  readonly onClose: (listener: () => void) => void;
};

/** Electron's `process.parentPort`, as far as it is used here; the engine itself knows nothing of Electron. */
type ParentPort = {
  readonly postMessage: (message: EngineToMain) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: MainToEngine }) => void) => void;
};

/** Finds the line to main; null when this process was started by itself. */
export function findHostPort(): HostPort | null {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  if (parentPort) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      // A utility process ends with its parent.
      onClose: () => undefined,
    };
  }
  if (!process.send) return null;
  return {
    post: (message) => process.send?.(message, undefined, {}, () => undefined),
    onMessage: (listener) => process.on('message', (message) => listener(message as MainToEngine)),
    onClose: (listener) => process.on('disconnect', listener),
  };
}
