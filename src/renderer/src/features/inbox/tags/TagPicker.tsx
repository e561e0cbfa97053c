import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Tag, TagChange, TagId } from '#contract';
import { TagDot } from '../../../shared/TagChip.tsx';
import { pickColour, type UsedTag } from '../../../shared/tags.ts';
import classes from './TagPicker.module.css';
import { listTagOptions, type TagOption } from './tagging.ts';

type TagPickerProps = {
  readonly tags: readonly UsedTag[];
  readonly onCards: readonly (readonly Tag[])[];
  readonly onApply: (change: TagChange) => void;
};

/** Finds a tag by typing, or makes one: Enter puts it on or takes it off, and the next can be typed. */
export function TagPicker({ tags, onCards, onApply }: TagPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  // By its place while one is sought, by its id once it was taken: the list is put in order anew.
  const [at, setAt] = useState<number | TagId>(0);
  const chosenOption = useRef<HTMLDivElement>(null);
  const options = listTagOptions(tags, typed, onCards);
  const chosen = Math.min(
    typeof at === 'number'
      ? at
      : options.findIndex((option) => option.kind === 'tag' && option.tag.id === at),
    options.length - 1,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen, so another one has to be in sight.
  useEffect(() => chosenOption.current?.scrollIntoView({ block: 'nearest' }), [chosen]);

  const take = (option: TagOption | undefined) => {
    if (!option) return;
    if (option.kind === 'tag') onApply({ tag: { id: option.tag.id }, isOn: option.isOn !== 'all' });
    else onApply({ tag: { name: option.name, colour: pickColour(tags) }, isOn: true });
    setTyped('');
    setAt(option.kind === 'tag' ? option.tag.id : 0);
  };
  const handleKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (step === undefined) take(options[chosen]);
    else setAt((chosen + step + options.length) % Math.max(options.length, 1));
  };
  return (
    <>
      <input
        data-autofocus
        className={classes.field}
        role="combobox"
        aria-label="Find or make a tag"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={options.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder="Find or make a tag"
        maxLength={40}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={handleKey}
      />
      <div id={id} className={classes.list} role="listbox" aria-label="Tags" aria-multiselectable="true">
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
          <div
            key={option.kind === 'tag' ? option.tag.id : 'new'}
            ref={place === chosen ? chosenOption : null}
            id={`${id}-${place}`}
            className={classes.option}
            role="option"
            tabIndex={-1}
            data-chosen={place === chosen || undefined}
            aria-selected={option.kind === 'tag' && option.isOn === 'all'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            <OptionWords option={option} />
          </div>
        ))}
      </div>
      {options.length === 0 && <p className={classes.hint}>You have no tags yet. Type a name to make one.</p>}
    </>
  );
}

function OptionWords({ option }: { readonly option: TagOption }) {
  if (option.kind === 'new')
    return (
      <>
        <IconPlus size={15} stroke={1.8} aria-hidden="true" />
        <span className={classes.name}>
          Make “<bdi>{option.name}</bdi>”
        </span>
      </>
    );
  const { tag, isOn } = option;
  return (
    <>
      <TagDot colour={tag.colour} />
      <bdi className={classes.name}>{tag.name}</bdi>
      {isOn === 'some' && (
        <span className={classes.aside}>
          <IconMinus size={15} stroke={1.8} aria-hidden="true" /> on some
        </span>
      )}
      {isOn === 'all' && (
        <span className={classes.aside}>
          <IconCheck size={15} stroke={2} aria-hidden="true" /> on
        </span>
      )}
    </>
  );
}
