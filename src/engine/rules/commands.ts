import type { MentionId, RuleDetails, RuleId } from '#contract';
import { EarmarkError } from '../errors.ts';
import { requireWatch } from '../watches/commands.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import { changeAndApplyBack } from './applyBack.ts';
import { findRule, findSameRule, insertRule, removeRuleRow } from './rows.ts';
import { describeMoves, describeRule } from './words.ts';

export function addRule(
  context: CommandContext,
  { rule, madeFrom }: { readonly rule: RuleDetails; readonly madeFrom: MentionId | null },
): { label: string; id: RuleId } {
  const { database, now, makeId } = context;
  const watch = rule.watchId === null ? null : requireWatch(context, rule.watchId).seq;
  const says = capitalise(describeRule(rule));
  const known = findSameRule(database, watch, rule);
  if (known) return { label: `${says}: that rule is there already`, id: known };
  const id = makeId<RuleId>();
  const moves = changeAndApplyBack(context, {
    make: () => ({ rule: insertRule(database, { id, watch, details: rule, madeFrom, addedAt: now }) }),
    watch,
  });
  return { label: `${says}${describeMoves(moves)}`, id };
}

export function removeRule(context: CommandContext, { id }: { readonly id: RuleId }) {
  const { database, now } = context;
  const rule = findRule(database, id);
  if (!rule) throw new EarmarkError('NOT_FOUND', { what: 'rule' });
  const moves = changeAndApplyBack(context, {
    make: () => {
      removeRuleRow(database, rule.seq, now);
      return { rule: rule.seq };
    },
    watch: null,
  });
  return { label: `Rule removed: ${describeRule(rule)}${describeMoves(moves)}` };
}

function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
