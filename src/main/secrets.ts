/** The operating system's keychain, as far as Electron's `safeStorage` gives it. */
export type SafeStorage = {
  readonly isEncryptionAvailable: () => boolean;
  /** Linux only. */
  readonly getSelectedStorageBackend?: () => string;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (sealed: Buffer) => string;
};

/** Seals or opens a text; null where there is no keychain, or where it can't open that. Sealed texts are base64. */
export function answerSecret(storage: SafeStorage, act: 'seal' | 'open', text: string): string | null {
  if (!hasKeychain(storage)) return null;
  try {
    return act === 'seal'
      ? storage.encryptString(text).toString('base64')
      : storage.decryptString(Buffer.from(text, 'base64'));
  } catch {
    // A keychain that was locked, or is another than the one that sealed it: the owner is asked for the password again.
    return null;
  }
}

/** Without a keychain Linux seals with a key that stands in Chromium's own source, which keeps nothing secret. */
function hasKeychain(storage: SafeStorage): boolean {
  const backend = storage.getSelectedStorageBackend?.();
  return backend !== 'basic_text' && backend !== 'unknown' && storage.isEncryptionAvailable();
}
