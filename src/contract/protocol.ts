/**
 * What crosses between window, main and engine below the contract. This file imports nothing, so that the preload can
 * use it at run time.
 */

/** One conversation of one page of a window with one life of the engine; made by the window as a UUID. */
export type SessionId = string;

/** An oRPC message as the adapter encodes it. */
export type WireData = string | ArrayBuffer | Uint8Array;

export type WindowToEngine =
  | { readonly kind: 'open'; readonly session: SessionId }
  | { readonly kind: 'data'; readonly session: SessionId; readonly data: WireData }
  | { readonly kind: 'close'; readonly session: SessionId };

export type EngineToWindow = { readonly kind: 'data'; readonly session: SessionId; readonly data: WireData };

/** What the engine process is told when it starts, as its first message. */
export type EngineStart = {
  readonly kind: 'start';
  readonly version: string;
  readonly dataFolder: string;
  /** The zone of the machine, for a shop that has not said its own. */
  readonly timeZone: string;
  /** Fill an empty profile with the sample shop and listen to its local feed server. */
  readonly isSample: boolean;
  /** Tests only: all names under `.example` are reached at this loopback port. */
  readonly exampleHostsPort: number | null;
};

export type MainToEngine =
  | EngineStart
  /** A file that the owner chose; the window knows its token. */
  | { readonly kind: 'file'; readonly token: string; readonly bytes: Uint8Array }
  /** What the keychain answered; null where there is none, or where it can't open that. */
  | { readonly kind: 'secret'; readonly id: number; readonly text: string | null }
  | { readonly kind: 'relay'; readonly message: WindowToEngine }
  | { readonly kind: 'stop' };

export type EngineToMain =
  | { readonly kind: 'ready' }
  /** Something to be sealed by the system's keychain, or opened. */
  | { readonly kind: 'secret'; readonly id: number; readonly act: 'seal' | 'open'; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: EngineProblem }
  | { readonly kind: 'relay'; readonly message: EngineToWindow }
  /** Everything is written and closed; the process ends by itself. */
  | { readonly kind: 'stopped' };

/** Why the engine can't open the owner's data, or keeps ending. Nothing is ever deleted because of one. */
export type EngineProblem =
  | { readonly code: 'DATA_TOO_NEW'; readonly found: number; readonly known: number }
  | {
      readonly code:
        | 'DATA_DAMAGED'
        | 'DATA_LOCKED'
        | 'DATA_READ_ONLY'
        | 'DISK_FULL'
        | 'KEEPS_ENDING'
        | 'UNKNOWN';
    };

/** starting: for the first time; ready; restarting: it ended and comes back by itself; stopped: it needs the owner. */
export type EngineStatus =
  | { readonly state: 'starting' | 'ready' | 'restarting' }
  | { readonly state: 'stopped'; readonly problem: EngineProblem };

export const channels = {
  toEngine: 'earmark:to-engine',
  fromEngine: 'earmark:from-engine',
  engineStatus: 'earmark:engine-status',
  shellCall: 'earmark:shell-call',
  shellEvent: 'earmark:shell-event',
} as const;
