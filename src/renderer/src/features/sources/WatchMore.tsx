import { Collapse, MultiSelect, Select, Switch, TextInput, UnstyledButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type Feed, FeedId, type WatchDetails, WatchKind } from '#contract';
import classes from './WatchForm.module.css';
import { languageChoices, nameWatch, watchKinds } from './watchWords.ts';

const kinds = WatchKind.options.map((kind) => ({ value: kind, label: watchKinds[kind] }));

type WatchMoreProps = {
  readonly form: UseFormReturnType<WatchDetails>;
  readonly feeds: readonly Pick<Feed, 'id' | 'title'>[];
  readonly isOpen: boolean;
};

/** What most watches need no word about: what it is, and how and where it listens. */
export function WatchMore({ form, feeds, isOpen: isOpenAtFirst }: WatchMoreProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const panelId = useId();
  const { values } = form;
  const hasClock = values.kind !== 'competitor' && values.kind !== 'topic';
  return (
    <div>
      <UnstyledButton
        className={classes.more}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconChevronDown size={17} stroke={1.8} aria-hidden="true" data-open={isOpen || undefined} />
        More: its name, places, languages, exact words
      </UnstyledButton>
      <Collapse expanded={isOpen} id={panelId}>
        <div className={classes.moreFields}>
          <Select
            {...form.getInputProps('kind')}
            label="What it is"
            description={hasClock ? undefined : 'Nobody waits for you there, so no clock runs on it.'}
            data={kinds}
            allowDeselect={false}
          />
          <TextInput
            {...form.getInputProps('name')}
            label="What you call it"
            placeholder={nameWatch({ ...values, name: '' }).name}
            maxLength={100}
          />
          <MultiSelect
            label="Only at these places"
            placeholder={values.feedIds === null ? 'Everywhere you listen' : ''}
            data={feeds.map(({ id, title }) => ({ value: id, label: title }))}
            value={values.feedIds ?? []}
            onChange={(ids) =>
              form.setFieldValue('feedIds', ids.length === 0 ? null : ids.map((id) => FeedId.parse(id)))
            }
            nothingFoundMessage="No such place"
            searchable
            clearable
          />
          <MultiSelect
            {...form.getInputProps('languages')}
            label="Only in these languages"
            description="What is too short to tell its language always counts."
            placeholder={values.languages.length === 0 ? 'Any language' : ''}
            data={languageChoices}
            nothingFoundMessage="Not a language that Earmark can tell"
            searchable
            clearable
          />
          <Switch
            {...form.getInputProps('isWholeWord', { type: 'checkbox' })}
            label="Whole words only"
            description="“Anchor” is not found in “anchorage”."
          />
          <Switch
            {...form.getInputProps('isCaseSensitive', { type: 'checkbox' })}
            label="Capitals as I wrote them"
            description="“Rye” is the town, and “rye” the bread."
          />
        </div>
      </Collapse>
    </div>
  );
}
