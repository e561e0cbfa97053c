import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEarOff, IconTrash } from '@tabler/icons-react';
import type { Rule, RuleId } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './RuleList.module.css';

function RuleRow({ rule, onRemove }: { readonly rule: Rule; readonly onRemove: (id: RuleId) => void }) {
  const says = `${rule.says.charAt(0).toUpperCase()}${rule.says.slice(1)}`;
  return (
    <li className={classes.rule}>
      <IconEarOff size={17} stroke={1.7} aria-hidden="true" />
      <span className={classes.words}>
        <bdi>{says}</bdi>
        <span className={classes.note}>
          {rule.watchName === null ? 'for all you listen for' : <>only for “{<bdi>{rule.watchName}</bdi>}”</>}
          {rule.hiddenCount > 0 && `, ${describeCount(rule.hiddenCount, 'mention')} put aside`}
        </span>
      </span>
      <Tooltip label="Remove this rule. What it put aside comes back.">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove the rule “${rule.says}”`}
          onClick={() => onRemove(rule.id)}
        >
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

type RuleListProps = { readonly rules: readonly Rule[]; readonly onRemove: (id: RuleId) => void };

/** The rules that keep away what is not about the shop; nothing while there are none. */
export function RuleList({ rules, onRemove }: RuleListProps) {
  if (rules.length === 0) return null;
  return (
    <section className={classes.rules} aria-label="Your rules">
      <h3>Your rules</h3>
      <ul>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  );
}
