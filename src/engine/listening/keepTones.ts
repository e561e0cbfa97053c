import { createHash } from 'node:crypto';
import type { Topic } from '#contract';
import { inBackground } from '../background.ts';
import type { ReadableDatabase } from '../database/open.ts';
import type { Log } from '../options.ts';
import { readMentionsToScore, readTonePass, type ScoredMention, type TonePass } from '../tones/rows.ts';
import { detectLanguage } from './language/detectLanguage.ts';
import type { ListeningWords } from './listeningWords.ts';
import { toneVersion } from './tone/languages.ts';

/** So many are scored between two moments in which the window is answered. */
const sliceSize = 200;

export type ToneKeeper = {
  /** Scores the stored mentions again if the words are others than those they were scored by; goes on by itself. */
  readonly follow: () => void;
  /** The same where what has changed may be the words; those are read again first. */
  readonly followTopics: (topics: readonly Topic[]) => void;
  /** Ends when nothing is under way any more. */
  readonly close: () => Promise<void>;
};

/** Keeps the tones of stored mentions true to the words that hold now, the newest first, in slices. */
export function createToneKeeper(options: {
  readonly database: ReadableDatabase;
  readonly words: ListeningWords;
  readonly store: (mentions: readonly ScoredMention[], pass: TonePass) => Promise<unknown>;
  readonly log: Log;
  readonly closing: AbortSignal;
}): ToneKeeper {
  const { database, words, store, log, closing } = options;
  let underWay: Promise<void> | null = null;

  async function scoreAll(): Promise<void> {
    while (!closing.aborted) {
      const { spec, compiled } = words.current();
      const basis = nameBasis(spec.tone);
      const pass = readTonePass(database);
      const before = pass?.basis === basis ? pass.before : Number.MAX_SAFE_INTEGER;
      if (before === 0) return;
      const slice = readMentionsToScore(database, before, sliceSize);
      const scored = slice.map(({ seq, title, text, language, isScored }) => {
        const said = `${title ?? ''}\n${text}`;
        const told = isScored ? language : detectLanguage(compiled.blankNames(said));
        return { seq, language: told, ...compiled.readTone(said, told) };
      });
      const last = slice.length === sliceSize ? slice.at(-1) : undefined;
      await store(scored, { basis, before: last?.seq ?? 0 });
      // Requests of the window come in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  function follow(): void {
    if (underWay) return;
    underWay = scoreAll().finally(() => {
      underWay = null;
    });
    inBackground(log, 'scoring tones failed', underWay);
  }

  return {
    follow,
    followTopics: (topics) => {
      if (!topics.includes('settings') && !topics.includes('mentions')) return;
      words.readAgain();
      follow();
    },
    close: async () => {
      await underWay?.catch(() => undefined);
    },
  };
}

function nameBasis(tone: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([toneVersion, tone]))
    .digest('hex')
    .slice(0, 32);
}
