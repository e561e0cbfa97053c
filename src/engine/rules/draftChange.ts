import type { RuleDetails, RuleId, WatchDraft, WatchId } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { EarmarkError } from '../errors.ts';
import { compileWatches, type RuleToMatch, type WatchToMatch } from '../listening/match.ts';
import { requireWatch } from '../watches/commands.ts';
import { readWatchesToMatch, toWatchToMatch } from '../watches/rows.ts';
import type { DraftChange } from './previewChange.ts';
import { findRule, readRulesToMatch } from './rows.ts';

/** The number of what is not made yet: none that is made has it. */
const unmade = 0;

/** A watch that would be made, changed, or, where the draft is null, removed. Fails with NOT_FOUND. */
export function draftWatch(
  database: ReadableDatabase,
  { id, draft }: { readonly id: WatchId | null; readonly draft: WatchDraft | null },
): DraftChange {
  const watches = readWatchesToMatch(database);
  const watch = id === null ? unmade : requireWatch({ database }, id).seq;
  const drafted = draft === null ? [] : [toWatchToMatch(watch, draft)];
  const others = watches.filter(({ seq }) => seq !== watch);
  return {
    ...compileBoth(database, { watches: [...others, ...drafted] }),
    watch,
    shownWatch: watch,
    canFind: draft !== null,
  };
}

/** A rule that would be added, or removed. Fails with NOT_FOUND. */
export function draftRule(
  database: ReadableDatabase,
  input: { readonly rule: RuleDetails } | { readonly id: RuleId },
): DraftChange {
  const rules = readRulesToMatch(database);
  if ('id' in input) {
    const removed = findRule(database, input.id);
    if (!removed) throw new EarmarkError('NOT_FOUND', { what: 'rule' });
    const others = rules.filter(({ seq }) => seq !== removed.seq);
    return { ...compileBoth(database, { rules: others }), watch: null, shownWatch: null, canFind: true };
  }
  const { watchId, kind, values } = input.rule;
  const watch = watchId === null ? null : requireWatch({ database }, watchId).seq;
  const drafted = [...rules, { seq: unmade, watch, kind, values }];
  return { ...compileBoth(database, { rules: drafted }), watch, shownWatch: null, canFind: false };
}

function compileBoth(
  database: ReadableDatabase,
  changed: { readonly watches?: readonly WatchToMatch[]; readonly rules?: readonly RuleToMatch[] },
): Pick<DraftChange, 'before' | 'after'> {
  const now = { watches: readWatchesToMatch(database), rules: readRulesToMatch(database) };
  const then = { ...now, ...changed };
  return {
    before: compileWatches(now.watches, now.rules),
    after: compileWatches(then.watches, then.rules),
  };
}
