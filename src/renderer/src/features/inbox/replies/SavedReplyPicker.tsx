import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useState } from 'react';
import type { SavedReply } from '#contract';
import { type BlankValues, fillBlanks } from '../../../shared/blanks.ts';
import { findSavedReplies } from '../../../shared/findSavedReplies.ts';
import { KeyCaps } from '../../../shared/KeyHint.tsx';
import classes from './SavedReplyPicker.module.css';

export type SavedReplyPickerHandle = { readonly open: () => void };

type SavedReplyPickerProps = {
  readonly ref: Ref<SavedReplyPickerHandle>;
  readonly savedReplies: readonly SavedReply[];
  readonly values: BlankValues;
  readonly onChoose: (saved: SavedReply) => void;
  /** It was closed without a choice. */
  readonly onLeave: () => void;
};

/** Chooses a saved reply by typing some of its words; what is shown has its blanks filled already. */
export function SavedReplyPicker({ ref, savedReplies, values, onChoose, onLeave }: SavedReplyPickerProps) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.selectFirstOption();
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
  });
  const open = () => combobox.openDropdown();
  useImperativeHandle(ref, () => ({ open }));
  const found = findSavedReplies(savedReplies, search);
  return (
    <Combobox
      store={combobox}
      width={380}
      position="bottom-end"
      shadow="md"
      onOptionSubmit={(id) => {
        const saved = savedReplies.find((one) => one.id === id);
        combobox.closeDropdown();
        if (saved) onChoose(saved);
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconTemplate size={16} stroke={1.7} />}
          rightSection={<KeyCaps shortcut="/" />}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          Saved replies
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          combobox.closeDropdown();
          onLeave();
        }}
      >
        <Combobox.Search
          value={search}
          placeholder="Find a saved reply"
          aria-label="Find a saved reply"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
            combobox.selectFirstOption();
          }}
        />
        <Combobox.Options className={classes.options} aria-label="Saved replies">
          {found.map((saved) => (
            <Combobox.Option key={saved.id} value={saved.id} className={classes.option}>
              <span className={classes.name}>{saved.name}</span>
              <span className={classes.text}>{fillBlanks(saved.text, values).replace(/\s+/g, ' ')}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>
              {savedReplies.length === 0
                ? 'You have no saved replies yet. Add some under Settings.'
                : 'No saved reply says that.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
