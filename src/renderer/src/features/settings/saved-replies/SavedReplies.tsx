import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Business, SavedReplyId } from '#contract';
import { findSavedReplies } from '../../../shared/findSavedReplies.ts';
import { LoadProblem } from '../../../shared/LoadProblem.tsx';
import classes from './SavedReplies.module.css';
import { SavedReplyForm } from './SavedReplyForm.tsx';
import { SavedReplyRow } from './SavedReplyRow.tsx';
import { savedRepliesQuery, useRemoveSavedReply, useSaveSavedReply } from './savedRepliesData.ts';

const fewestToSearch = 6;

/** The answers that the owner uses again: the ones used most at the top; added, changed and taken out here. */
export function SavedReplies({ business }: { readonly business: Business }) {
  const saved = useQuery(savedRepliesQuery);
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<SavedReplyId | 'new' | null>(null);
  const saving = useSaveSavedReply(() => setOpenId(null));
  const remove = useRemoveSavedReply();
  if (saved.isLoadingError)
    return <LoadProblem error={saved.error} onTryAgain={() => void saved.refetch()} />;
  if (!saved.data) return null;
  const close = () => {
    saving.reset();
    setOpenId(null);
  };
  const found = findSavedReplies(saved.data, search);
  const form = (id: SavedReplyId | null, details = { name: '', text: '' }) => (
    <SavedReplyForm
      details={details}
      business={business}
      error={saving.error}
      onSave={(next, commandId) => saving.save(id, next, commandId)}
      onCancel={close}
    />
  );
  return (
    <div className={classes.all}>
      {saved.data.length >= fewestToSearch && (
        <TextInput
          type="search"
          aria-label="Find a saved reply"
          placeholder="Find a saved reply"
          value={search}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {saved.data.length === 0 && openId !== 'new' && (
        <p className={classes.note}>
          You have none yet. Add the answer you give most often; with a blank as {'{name}'} it fits everyone.
        </p>
      )}
      <ul className={classes.list} aria-label="Saved replies">
        {found.map((one) => (
          <li key={one.id} className={classes.item}>
            {openId === one.id ? (
              form(one.id, one)
            ) : (
              <SavedReplyRow
                savedReply={one}
                onEdit={() => setOpenId(one.id)}
                onRemove={() => remove(one.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && search.trim() !== '' && (
        <p className={classes.note}>No saved reply says that.</p>
      )}
      {openId === 'new' ? (
        form(null)
      ) : (
        <Button
          variant="default"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => setOpenId('new')}
        >
          Add a saved reply
        </Button>
      )}
    </div>
  );
}
