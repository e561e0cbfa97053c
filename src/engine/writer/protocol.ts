import type { CommandId, ErrorCode, MentionId, ReplyDraft, Topic } from '#contract';
import type { Absence } from '../listening/checkRows.ts';
import type { ForgivenCheck } from '../listening/connection.ts';
import type { PackedPoll } from '../listening/heard.ts';
import type { KeptAndHeard } from '../listening/listenBack.ts';
import type { ScoredMention, TonePass } from '../tones/rows.ts';
import type { LongProgress } from './commandContext.ts';
import type { CommandName } from './commandList.ts';
import type { LongCommandName } from './longCommandList.ts';
import type { SampleSeed } from './seedSample.ts';

/** What the writer thread does. The owner's own tasks go before those of listening. */
export type WriterTask =
  | { readonly kind: 'command'; readonly name: CommandName; readonly id: CommandId; readonly input: unknown }
  | {
      readonly kind: 'longCommand';
      readonly name: LongCommandName;
      readonly id: CommandId;
      readonly input: unknown;
    }
  | { readonly kind: 'undo'; readonly id: CommandId | null }
  | { readonly kind: 'redo'; readonly id: CommandId | null }
  | { readonly kind: 'storePolls'; readonly polls: readonly PackedPoll[] }
  | { readonly kind: 'forgiveChecks'; readonly checks: readonly ForgivenCheck[] }
  | { readonly kind: 'storeAbsence'; readonly absence: Absence }
  | {
      readonly kind: 'storeHistory';
      readonly entries: readonly KeptAndHeard[];
    }
  | {
      readonly kind: 'saveTones';
      readonly mentions: readonly ScoredMention[];
      readonly pass: TonePass;
    }
  | { readonly kind: 'saveDraft'; readonly mention: MentionId; readonly draft: ReplyDraft }
  | {
      readonly kind: 'saveNoteDraft';
      readonly draft: { readonly mentionId: MentionId; readonly text: string };
    }
  | { readonly kind: 'markRead'; readonly mentions: readonly MentionId[] }
  | { readonly kind: 'seedSample'; readonly seed: SampleSeed }
  | { readonly kind: 'close' };

/** `at` is the engine's clock when the task was given. */
export type WriterRequest = { readonly id: number; readonly at: number; readonly task: WriterTask };

/** What the thread is told: to do a task, or to give up one that waits or is done in steps. */
export type WriterMessage = WriterRequest | { readonly cancel: number };

export type WriterFailure =
  | { readonly kind: 'expected'; readonly code: ErrorCode; readonly data: unknown }
  | { readonly kind: 'unexpected'; readonly error: unknown };

export type WriterReply =
  | { readonly kind: 'opened' }
  | { readonly kind: 'notOpened'; readonly failure: WriterFailure }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly result: unknown;
      readonly topics: readonly Topic[];
    }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: LongProgress }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: WriterFailure };

export type WriterThreadData = { readonly databaseFile: string };
