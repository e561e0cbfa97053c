import { Button, Select, TagsInput } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { type WordLanguage, wordLanguageNames } from '#contract';
import classes from './UrgentSection.module.css';

type UrgentList = {
  readonly language: WordLanguage;
  readonly words: readonly string[];
  readonly isOurs: boolean;
};

type UrgentSectionProps = {
  readonly lists: readonly UrgentList[];
  /** Null gives a language Earmark's own words back. */
  readonly onSave: (language: WordLanguage, words: readonly string[] | null) => void;
};

const maxWords = 500;

/** The words for which a mention is marked as urgent, by language. */
export function UrgentSection({ lists, onSave }: UrgentSectionProps) {
  const [language, setLanguage] = useState<WordLanguage>('en');
  const list = lists.find((candidate) => candidate.language === language);
  if (!list) return null;
  return (
    <>
      <Select
        label="Language"
        data={lists.map(({ language: value }) => ({ value, label: wordLanguageNames[value] }))}
        value={language}
        onChange={(value) => value && setLanguage(value as WordLanguage)}
        allowDeselect={false}
      />
      <TagsInput
        label="Words"
        description="Whole words, whatever the case and the accents. With * at the end, all words that begin so: allerg*"
        placeholder={list.words.length === 0 ? 'glass in' : 'Add a word'}
        maxTags={maxWords}
        maxLength={100}
        classNames={{ pillsList: classes.words ?? '' }}
        value={[...list.words]}
        onChange={(words) => onSave(language, words)}
      />
      {!list.isOurs && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconRestore size={15} stroke={1.7} />}
            onClick={() => onSave(language, null)}
          >
            Back to Earmark’s words
          </Button>
        </div>
      )}
    </>
  );
}
