import { parseSearch, type SavedViewOrder } from '#contract';
import { FilterMenu } from './FilterMenu.tsx';
import { SaveView } from './SaveView.tsx';
import classes from './SearchBar.module.css';
import { SearchChips } from './SearchChips.tsx';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

export type SearchBarProps = Omit<SearchFieldProps, 'onEnterList' | 'onLeave'> & {
  readonly onEnterList: () => void;
  readonly onLeave: () => void;
  /** The search stands as it is: the owner goes on to what it found. */
  readonly onSettle: () => void;
  readonly onSave: (name: string, order: SavedViewOrder) => void;
};

/** The search of a list: typed or chosen, what it is narrowed down by, and keeping it. */
export function SearchBar({ onSettle, onSave, ...field }: SearchBarProps) {
  const { text, known, onType, onEnterList, onLeave } = field;
  return (
    <search className={classes.bar}>
      <div className={classes.line}>
        <SearchField
          {...field}
          onEnterList={() => {
            onSettle();
            onEnterList();
          }}
          onLeave={() => {
            onSettle();
            onLeave();
          }}
        />
        <FilterMenu text={text} sources={known.sources} watches={known.watches} onChange={onType} />
      </div>
      {parseSearch(text).length > 0 && (
        <div className={classes.below}>
          <SearchChips text={text} onChange={onType} />
          <SaveView onSave={onSave} />
        </div>
      )}
    </search>
  );
}
