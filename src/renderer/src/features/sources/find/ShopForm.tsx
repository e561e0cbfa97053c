import { Select, TagsInput, TextInput } from '@mantine/core';
import classes from './ShopForm.module.css';
import { listEditions, type ShopDraft } from './shopDraft.ts';

type ShopFormProps = {
  readonly draft: ShopDraft;
  readonly onChange: (change: Partial<ShopDraft>) => void;
};

/** What the shop is known by: only its name is needed, and suggestions follow at once. */
export function ShopForm({ draft, onChange }: ShopFormProps) {
  return (
    <div className={classes.form}>
      <TextInput
        label="What is your shop called?"
        placeholder="Blue Door Bakery"
        maxLength={200}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label="In which town?"
        placeholder="Harbour Town"
        maxLength={200}
        value={draft.town}
        onChange={(event) => onChange({ town: event.currentTarget.value })}
      />
      <TagsInput
        label="Your own accounts"
        description="If you have any. Enter or a comma ends one."
        placeholder={draft.ownHandles.length === 0 ? '@bluedoor@mastodon.social, youtube.com/@bluedoor' : ''}
        maxTags={50}
        splitChars={[',', ' ']}
        acceptValueOnBlur
        value={[...draft.ownHandles]}
        onChange={(ownHandles) => onChange({ ownHandles })}
      />
      <TextInput
        label="Your site"
        description="What it says itself is left out."
        placeholder="bluedoor.example"
        maxLength={2048}
        spellCheck={false}
        autoCapitalize="none"
        value={draft.siteAddress}
        onChange={(event) => onChange({ siteAddress: event.currentTarget.value })}
      />
      <Select
        label="News from"
        data={listEditions()}
        value={draft.edition}
        onChange={(edition) => edition && onChange({ edition })}
        allowDeselect={false}
        searchable
        nothingFoundMessage="No such edition"
      />
    </div>
  );
}
