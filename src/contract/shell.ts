import { z } from 'zod';
import type { EngineStatus, EngineToWindow, WindowToEngine } from './protocol.ts';
import { ColorScheme } from './settings.ts';
import { FileToken } from './values.ts';

/** What the window may ask of the Electron shell. Every call is checked for its sender and parsed before it is done. */
export const shellCalls = {
  /** Opens an http, https or mailto link outside; answers whether it was allowed. */
  openLink: { input: z.object({ address: z.string().max(2048) }), output: z.boolean() },
  /** Puts plain text on the clipboard. */
  copyText: { input: z.object({ text: z.string().max(20_000) }), output: z.void() },
  /** Shows the folder that holds the owner's data in the system's file manager. */
  showDataFolder: { input: z.undefined(), output: z.void() },
  /** Makes the window's own surface follow the look, also before the page is drawn next time. */
  setColorScheme: { input: z.object({ colorScheme: ColorScheme }), output: z.void() },
  /** Shows on the app's icon how many people wait. `picture` is for systems that have no numbers there. */
  showWaiting: {
    input: z.object({
      count: z.int().min(0),
      picture: z
        .string()
        .max(20_000)
        .regex(/^data:image\/png;base64,[A-Za-z\d+/=]+$/)
        .nullable(),
      words: z.string().max(100),
    }),
    output: z.void(),
  },
  /** Starts the engine again after it was given up. */
  restartEngine: { input: z.undefined(), output: z.void() },
  /** Lets the owner choose a list of feeds; its bytes go to the engine, which knows them by the token. */
  chooseFeedList: {
    input: z.undefined(),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('chosen'), file: FileToken, name: z.string() }),
      z.object({ kind: z.enum(['none', 'tooLarge', 'unreadable']) }),
    ]),
  },
  /** Lets the owner choose where a list of feeds is to be saved, and saves it there. */
  saveFeedList: {
    input: z.object({ text: z.string().max(10 * 1024 * 1024) }),
    output: z.enum(['saved', 'none', 'notSaved']),
  },
  /** Lets the owner choose where a keepsake is to be saved, and saves it there: what the page prints as a PDF, or its text. */
  saveKeepsake: {
    input: z.object({ name: z.string().max(100), text: z.string().max(5 * 1024 * 1024) }),
    output: z.enum(['saved', 'none', 'notSaved']),
  },
  /** Says once that the inbox can be used. `firstPaintAt` is an instant. */
  reportUsable: { input: z.object({ firstPaintAt: z.number() }), output: z.void() },
} as const;

export type ShellCallName = keyof typeof shellCalls;
export type ShellCallInput<Name extends ShellCallName> = z.infer<(typeof shellCalls)[Name]['input']>;
export type ShellCallOutput<Name extends ShellCallName> = z.infer<(typeof shellCalls)[Name]['output']>;

/** What the shell tells the window by itself: a menu item or a key of the menu was used. */
export type ShellEvent = { readonly kind: 'action'; readonly action: string };

/** What the preload puts on `window.earmark`. Each `on…` answers a function that ends it. */
export type EarmarkBridge = {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly postToEngine: (message: WindowToEngine) => void;
  readonly onEngineMessage: (listener: (message: EngineToWindow) => void) => () => void;
  /** Calls at once with the present status, then at every change. */
  readonly onEngineStatus: (listener: (status: EngineStatus) => void) => () => void;
  readonly onShellEvent: (listener: (event: ShellEvent) => void) => () => void;
  readonly callShell: <Name extends ShellCallName>(
    name: Name,
    input: ShellCallInput<Name>,
  ) => Promise<ShellCallOutput<Name>>;
};
