import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import classes from './SearchField.module.css';
import { type Known, type Suggestion, suggest } from './suggest.ts';

export type SearchFieldProps = {
  /** What is searched, by its name. */
  readonly place: string;
  readonly text: string;
  readonly known: Known;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (text: string) => void;
  readonly onTakeView: (id: Extract<Suggestion['take'], { kind: 'view' }>['id']) => void;
  /** Goes from the search to what it found. */
  readonly onEnterList: () => void;
  /** Gives the search up. */
  readonly onLeave: () => void;
};

/** The field of the search, with what may be meant in a list below it. */
export function SearchField(props: SearchFieldProps) {
  const { place, text, known, field, onType, onTakeView, onEnterList, onLeave } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [caret, setCaret] = useState(0);
  const suggestions = suggest(text, Math.min(caret, text.length), known);
  const groups = Map.groupBy(suggestions, ({ group }) => group);

  const readCaret = () => setCaret(field.current?.selectionStart ?? text.length);
  const take = (id: string) => {
    const taken = suggestions.find((suggestion) => suggestion.id === id)?.take;
    if (!taken) return;
    combobox.resetSelectedOption();
    if (taken.kind === 'view') {
      combobox.closeDropdown();
      onTakeView(taken.id);
      return;
    }
    if (!taken.text.slice(0, taken.caret).endsWith(':')) combobox.closeDropdown();
    onType(taken.text);
    setCaret(taken.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(taken.caret, taken.caret));
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (combobox.dropdownOpened && suggestions.length > 0) return;
      event.currentTarget.blur();
      onLeave();
    }
    const isChosen = combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1;
    if (event.key === 'Enter' && !isChosen) {
      event.preventDefault();
      combobox.closeDropdown();
      onEnterList();
    }
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={take}
      position="bottom-start"
      width="target"
      withinPortal={false}
      offset={4}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field}
          type="text"
          inputMode="search"
          spellCheck={false}
          aria-label={`Search in ${place}`}
          placeholder="Search"
          value={text}
          onChange={(event) => {
            setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
            onType(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => {
            readCaret();
            combobox.openDropdown();
          }}
          onClick={() => {
            readCaret();
            combobox.openDropdown();
          }}
          onKeyUp={readCaret}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={handleKey}
          leftSection={<IconSearch size={17} stroke={1.6} />}
          rightSection={
            text === '' ? (
              <KeyHint action="search" />
            ) : (
              <CloseButton size="sm" aria-label="Clear the search" onClick={() => onType('')} />
            )
          }
          classNames={{ input: classes.search }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={suggestions.length === 0} className={classes.dropdown}>
        <Combobox.Options mah={320} className={classes.options} aria-label="What you may mean">
          {[...groups].map(([group, members]) => (
            <Combobox.Group key={group} label={group}>
              {members.map(({ id, label, explanation }) => (
                <Combobox.Option key={id} value={id} className={classes.option}>
                  <bdi className={classes.label}>{label}</bdi>
                  <span className={classes.explanation}>{explanation}</span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
