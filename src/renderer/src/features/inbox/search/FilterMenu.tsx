import { ActionIcon, Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { parseSearch, type SearchOperator, Tone, writeTerm } from '#contract';
import classes from './FilterMenu.module.css';
import { listLanguages, nameLanguage, toneTitles } from './searchWords.ts';

type FilterMenuProps = {
  readonly text: string;
  readonly sources: readonly string[];
  readonly watches: readonly string[];
  readonly onChange: (text: string) => void;
};

type Filter = { readonly operator: SearchOperator; readonly value: string };

/** Operators that ask for one thing at a time: another value takes the place of the one before. */
const single: ReadonlySet<SearchOperator> = new Set(['tone', 'lang', 'after', 'source', 'watch']);

/** Takes a filter into the text of a search, or out of it again. */
function toggleFilter(text: string, filter: Filter): string {
  const terms = parseSearch(text);
  const isOn = terms.some((term) => isSame(term, filter));
  const kept = terms.filter(
    (term) => !isSame(term, filter) && !(term.operator === filter.operator && single.has(filter.operator)),
  );
  const words = kept.map((term) => text.slice(term.start, term.end));
  return [...words, ...(isOn ? [] : [writeTerm(filter)])].join(' ');
}

function isSame(term: { operator: SearchOperator | null; value: string }, filter: Filter): boolean {
  return term.operator === filter.operator && term.value === filter.value;
}

const quick: readonly (Filter & { readonly title: string })[] = [
  { operator: 'is', value: 'unread', title: 'Unread' },
  { operator: 'is', value: 'urgent', title: 'Urgent' },
  ...Tone.options.map((value) => ({ operator: 'tone' as const, value, title: toneTitles[value] })),
  { operator: 'after', value: 'yesterday', title: 'Said since yesterday' },
  { operator: 'has', value: 'link', title: 'With a link' },
];

/** Narrows a list down by choosing instead of typing. What is chosen is written into the search. */
export function FilterMenu({ text, sources, watches, onChange }: FilterMenuProps) {
  const terms = parseSearch(text);
  const item = (filter: Filter, title: string) => {
    const isOn = terms.some((term) => isSame(term, filter));
    return (
      <Menu.CheckboxItem
        key={`${filter.operator}:${filter.value}`}
        checked={isOn}
        onChange={() => onChange(toggleFilter(text, filter))}
      >
        <bdi>{title}</bdi>
      </Menu.CheckboxItem>
    );
  };
  const choice = (
    title: string,
    operator: SearchOperator,
    values: readonly string[],
    name = (value: string) => value,
  ) =>
    values.length > 0 && (
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{title}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown className={classes.choice}>
          {values.map((value) => item({ operator, value }, name(value)))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
    );
  return (
    <Menu position="bottom-end" width={220} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} className={classes.filter} aria-label="Filter">
          <IconFilter size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {quick.map(({ title, ...filter }) => item(filter, title))}
        <Menu.Divider />
        {choice('Said at', 'source', sources)}
        {choice('Found by', 'watch', watches)}
        {choice('Language', 'lang', listLanguages(), nameLanguage)}
      </Menu.Dropdown>
    </Menu>
  );
}
