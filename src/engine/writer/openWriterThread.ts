import { Worker } from 'node:worker_threads';
import type { CommandId, CommandOutput, MentionId, ReplyDraft, Topic } from '#contract';
import type { Absence } from '../listening/checkRows.ts';
import type { ForgivenCheck } from '../listening/connection.ts';
import type { PackedPoll } from '../listening/heard.ts';
import type { KeptAndHeard } from '../listening/listenBack.ts';
import type { Clock } from '../options.ts';
import type { ScoredMention, TonePass } from '../tones/rows.ts';
import type { LongProgress } from './commandContext.ts';
import type { CommandInputOf, CommandName, CommandResultOf } from './commandList.ts';
import { restoreFailure } from './failure.ts';
import type { LongCommandInputOf, LongCommandName } from './longCommandList.ts';
import type { WriterMessage, WriterReply, WriterTask, WriterThreadData } from './protocol.ts';
import type { SampleSeed } from './seedSample.ts';

/** The router's side of the writer thread. Each call answers after its transaction is on the disk. */
export type Writer = {
  /** Carries out a command of the owner. Rejects with EarmarkError for what can be expected. */
  readonly command: <Name extends CommandName>(
    name: Name,
    id: CommandId,
    input: CommandInputOf<Name>,
  ) => Promise<CommandResultOf<Name> & CommandOutput>;
  /** Carries out a command in slices; rejects with CANCELLED, and nothing is changed, when the signal comes before its end. */
  readonly longCommand: <Name extends LongCommandName>(
    name: Name,
    id: CommandId,
    input: LongCommandInputOf<Name>,
    how: { readonly signal: AbortSignal; readonly onProgress: (progress: LongProgress) => void },
  ) => Promise<CommandOutput>;
  readonly undo: (id: CommandId | null) => Promise<CommandOutput>;
  readonly redo: (id: CommandId | null) => Promise<CommandOutput>;
  /** Answers how many mentions are new. */
  readonly storePolls: (polls: readonly PackedPoll[]) => Promise<number>;
  readonly forgiveChecks: (checks: readonly ForgivenCheck[]) => Promise<void>;
  readonly storeAbsence: (absence: Absence) => Promise<void>;
  /** Answers how many mentions are new. */
  readonly storeHistory: (entries: readonly KeptAndHeard[]) => Promise<number>;
  /** Stores the tones of mentions that were scored again. */
  readonly saveTones: (mentions: readonly ScoredMention[], pass: TonePass) => Promise<void>;
  /** Keeps what is being typed as the reply to a mention. */
  readonly saveDraft: (mention: MentionId, draft: ReplyDraft) => Promise<void>;
  /** Keeps what is being typed as the note on a mention. */
  readonly saveNoteDraft: (draft: { readonly mentionId: MentionId; readonly text: string }) => Promise<void>;
  readonly markRead: (mentions: readonly MentionId[]) => Promise<void>;
  readonly seedSample: (seed: SampleSeed) => Promise<void>;
  /** Does what was asked for before, closes the file and ends the thread. */
  readonly close: () => Promise<void>;
};

export type WriterOptions = {
  readonly threadFile: URL;
  readonly databaseFile: string;
  readonly clock: Clock;
  /** Called after each commit with what has changed. */
  readonly announce: (topics: readonly Topic[]) => void;
  /** Called when the thread ends without being asked to. */
  readonly onLost: (cause: unknown) => void;
};

type How = {
  /** Memory that is the thread's from then on. */
  readonly handedOver?: readonly ArrayBuffer[];
  readonly onProgress?: ((progress: LongProgress) => void) | undefined;
  readonly signal?: AbortSignal;
};

/** Starts the writer thread. Rejects when the file can't be opened or brought up to date. */
export async function openWriterThread(options: WriterOptions): Promise<Writer> {
  const data: WriterThreadData = { databaseFile: options.databaseFile };
  const worker = new Worker(options.threadFile, { workerData: data });
  const waiting = new Map<number, PromiseWithResolvers<unknown> & Pick<How, 'onProgress'>>();
  const opened = Promise.withResolvers<void>();
  let lastId = 0;
  let isClosing = false;

  worker.on('message', (reply: WriterReply) => {
    if (reply.kind === 'opened') return opened.resolve();
    if (reply.kind === 'notOpened') return opened.reject(restoreFailure(reply.failure));
    if (reply.kind === 'progress') return waiting.get(reply.id)?.onProgress?.(reply.progress);
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'failed') return asked?.reject(restoreFailure(reply.failure));
    if (reply.topics.length > 0) options.announce(reply.topics);
    asked?.resolve(reply.result);
  });
  const lose = (cause: unknown) => {
    opened.reject(cause);
    for (const asked of waiting.values()) asked.reject(cause);
    waiting.clear();
    if (!isClosing) options.onLost(cause);
  };
  worker.on('error', lose);
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      if (!isClosing) lose(new Error(`the writer thread ended with ${code}`));
      resolve();
    });
  });

  const ask = <Result>(task: WriterTask, { handedOver = [], onProgress, signal }: How = {}) => {
    lastId += 1;
    const id = lastId;
    const asked = { ...Promise.withResolvers<unknown>(), onProgress };
    waiting.set(id, asked);
    worker.postMessage({ id, at: options.clock(), task } satisfies WriterMessage, handedOver);
    const cancel = () => waiting.has(id) && worker.postMessage({ cancel: id } satisfies WriterMessage);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    return asked.promise as Promise<Result>;
  };

  try {
    await opened.promise;
  } catch (error) {
    isClosing = true;
    await worker.terminate();
    throw error;
  }
  return {
    command: (name, id, input) => ask({ kind: 'command', name, id, input }),
    longCommand: (name, id, input, how) => ask({ kind: 'longCommand', name, id, input }, how),
    undo: (id) => ask({ kind: 'undo', id }),
    redo: (id) => ask({ kind: 'redo', id }),
    storePolls: (polls) => ask({ kind: 'storePolls', polls }, { handedOver: polls.flatMap(listBytes) }),
    forgiveChecks: (checks) => ask({ kind: 'forgiveChecks', checks }),
    storeAbsence: (absence) => ask({ kind: 'storeAbsence', absence }),
    storeHistory: (entries) => ask({ kind: 'storeHistory', entries }),
    saveTones: (mentions, pass) => ask({ kind: 'saveTones', mentions, pass }),
    saveDraft: (mention, draft) => ask({ kind: 'saveDraft', mention, draft }),
    saveNoteDraft: (draft) => ask({ kind: 'saveNoteDraft', draft }),
    markRead: (mentions) => ask({ kind: 'markRead', mentions }),
    seedSample: (seed) => ask({ kind: 'seedSample', seed }),
    close: async () => {
      isClosing = true;
      await ask({ kind: 'close' });
      await ended;
    },
  };
}

function listBytes({ outcome }: PackedPoll): ArrayBuffer[] {
  return outcome.kind === 'heard' ? [outcome.entries.bytes.buffer] : [];
}
