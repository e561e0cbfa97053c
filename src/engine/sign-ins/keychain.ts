/** Seals texts with a key that the operating system keeps for the owner. Null where it has no safe place for one. */
export type Keychain = {
  readonly seal: (text: string) => Promise<string | null>;
  /** Null also for what was sealed by another owner or on another computer. */
  readonly open: (sealed: string) => Promise<string | null>;
};

/** Of a computer that has none. */
export const noKeychain: Keychain = { seal: async () => null, open: async () => null };

export type SecretQuestion = { readonly id: number; readonly act: 'seal' | 'open'; readonly text: string };
export type SecretAnswer = { readonly id: number; readonly text: string | null };

/** Asks the shell, which alone can reach the system's keychain. */
export function createShellKeychain(ask: (question: SecretQuestion) => void): {
  readonly keychain: Keychain;
  readonly hearAnswer: (answer: SecretAnswer) => void;
} {
  const waiting = new Map<number, (text: string | null) => void>();
  let lastId = 0;
  const askFor = (act: SecretQuestion['act'], text: string) =>
    new Promise<string | null>((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      ask({ id: lastId, act, text });
    });
  return {
    keychain: { seal: (text) => askFor('seal', text), open: (sealed) => askFor('open', sealed) },
    hearAnswer: ({ id, text }) => {
      waiting.get(id)?.(text);
      waiting.delete(id);
    },
  };
}
