import { IconX } from '@tabler/icons-react';
import { parseSearch, type SearchTerm } from '#contract';
import classes from './SearchChips.module.css';
import { describeTerm } from './searchWords.ts';

type SearchChipsProps = { readonly text: string; readonly onChange: (text: string) => void };

/** What a search is narrowed down by, each to be taken away again. Plain words need none: they stand in the field. */
export function SearchChips({ text, onChange }: SearchChipsProps) {
  const terms = parseSearch(text).filter(({ operator, isExcluded }) => operator !== null || isExcluded);
  if (terms.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Narrowed down">
      {terms.map((term) => (
        <li key={`${term.start}`}>
          <button
            type="button"
            className={classes.chip}
            aria-label={`Take away: ${describeTerm(term)}`}
            onClick={() => onChange(removeTerm(text, term))}
          >
            <bdi>{describeTerm(term)}</bdi>
            <IconX size={13} stroke={1.8} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function removeTerm(text: string, { start, end }: Pick<SearchTerm, 'start' | 'end'>): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}
