import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TagId } from '#contract';
import { LoadProblem } from '../../../shared/LoadProblem.tsx';
import { pickColour, tagsQuery } from '../../../shared/tags.ts';
import { TagForm } from './TagForm.tsx';
import { TagRow } from './TagRow.tsx';
import classes from './TagsSection.module.css';
import { useMergeTags, useRemoveTag, useSaveTag } from './tagsData.ts';

/** All tags, the one used most at the top; added, changed, merged and taken out here. */
export function TagsSection() {
  const tags = useQuery(tagsQuery);
  const [openId, setOpenId] = useState<TagId | 'new' | null>(null);
  const saving = useSaveTag(() => setOpenId(null));
  const merge = useMergeTags();
  const remove = useRemoveTag();
  if (tags.isLoadingError) return <LoadProblem error={tags.error} onTryAgain={() => void tags.refetch()} />;
  if (!tags.data) return null;
  const close = () => {
    saving.reset();
    setOpenId(null);
  };
  return (
    <>
      {tags.data.length === 0 && openId !== 'new' && (
        <p className={classes.note}>
          You have none yet. “Gluten free” or “parking” are good ones to begin with.
        </p>
      )}
      {tags.data.length > 0 && (
        <ul className={classes.list} aria-label="Tags">
          {tags.data.map((tag) => (
            <li key={tag.id}>
              {openId === tag.id ? (
                <TagForm
                  details={tag}
                  error={saving.error}
                  onSave={(details, commandId) => saving.save(tag.id, details, commandId)}
                  onMerge={(into) => {
                    close();
                    merge(tag.id, into);
                  }}
                  onCancel={close}
                />
              ) : (
                <TagRow
                  tag={tag}
                  others={tags.data.filter(({ id }) => id !== tag.id)}
                  onEdit={() => {
                    saving.reset();
                    setOpenId(tag.id);
                  }}
                  onMerge={(into) => merge(tag.id, into)}
                  onRemove={() => remove(tag.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {openId === 'new' ? (
        <TagForm
          details={{ name: '', colour: pickColour(tags.data) }}
          error={saving.error}
          onSave={(details, commandId) => saving.save(null, details, commandId)}
          onCancel={close}
        />
      ) : (
        <Button
          variant="default"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => {
            saving.reset();
            setOpenId('new');
          }}
        >
          Add a tag
        </Button>
      )}
    </>
  );
}
