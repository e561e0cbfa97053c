import type { FileToken } from '#contract';

/** A file that the owner chose in the shell, whose bytes the window never sees. */
export type HandedFile = { readonly token: FileToken; readonly bytes: Uint8Array };

export type HandedFiles = {
  /** Keeps a file until the next is handed over. */
  readonly keep: (file: HandedFile) => void;
  readonly find: (token: FileToken) => HandedFile | null;
};

/** Keeps the file that was chosen last. */
export function createHandedFiles(): HandedFiles {
  let kept: HandedFile | null = null;
  return {
    keep: (file) => {
      kept = file;
    },
    find: (token) => (kept?.token === token ? kept : null),
  };
}
