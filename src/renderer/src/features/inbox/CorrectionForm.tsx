import { Button, Checkbox, Radio, TagsInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Mention, RuleDetails } from '#contract';
import { PreviewChanges } from '../../shared/PreviewChanges.tsx';
import { PreviewFrame } from '../../shared/PreviewFrame.tsx';
import { useRulePreview } from '../../shared/previewData.ts';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './CorrectionForm.module.css';
import { type CorrectionKind, listCorrections, makeRule } from './corrections.ts';
import { useFocusAtOnce } from './focusAtOnce.ts';

type CorrectionFormProps = {
  readonly mention: Mention;
  /** How many watches there are: with one alone there is nothing to choose. */
  readonly watchCount: number;
  readonly onDismiss: () => void;
  readonly onAddRule: (rule: RuleDetails) => void;
};

/** What is to be done when a mention is not about the shop, with what that would hide before it is done. */
export function CorrectionForm({ mention, watchCount, onDismiss, onAddRule }: CorrectionFormProps) {
  const corrections = listCorrections(mention);
  const firstChoice = useRef<HTMLInputElement>(null);
  useFocusAtOnce(firstChoice);
  const [wanted, setWanted] = useState<CorrectionKind | null>(null);
  const [words, setWords] = useState<string[]>([]);
  const chosen = corrections.find(({ kind }) => kind === wanted) ?? corrections[0];
  const kind = chosen?.kind ?? 'neverWords';
  const [reason] = mention.reasons;
  const canBeForOne = watchCount > 1 && mention.reasons.length === 1 && reason !== undefined;
  const [isForOne, setIsForOne] = useState(true);
  const rule = chosen ? makeRule(chosen, words, canBeForOne && isForOne ? reason.watchId : null) : null;
  const live = useRulePreview(rule);
  const needsWords = chosen !== undefined && chosen.kind !== 'once' && chosen.value === null;

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === 'once') onDismiss();
        else if (rule) onAddRule(rule);
      }}
    >
      <Radio.Group
        label="Not about you?"
        description="Say how far that goes. ↑ and ↓ choose, Enter does it; everything can be undone."
        value={kind}
        onChange={(value) => setWanted(value as CorrectionKind)}
      >
        <div className={classes.choices}>
          {corrections.map((correction, index) => (
            <Radio
              key={correction.kind}
              ref={index === 0 ? firstChoice : null}
              value={correction.kind}
              label={<bdi>{correction.label}</bdi>}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      {needsWords && (
        <TagsInput
          label={kind === 'onlyWords' ? 'One of these words too' : 'Any of these words'}
          description="Enter ends a word. “paint*” stands for paints and painting too."
          placeholder={words.length > 0 ? '' : kind === 'onlyWords' ? 'bread, cake' : 'paint, hinge'}
          splitChars={[',', ';']}
          value={words}
          onChange={setWords}
          acceptValueOnBlur
        />
      )}
      {kind !== 'once' && canBeForOne && (
        <Checkbox
          label={
            <>
              Only for “<bdi>{reason.watchName}</bdi>”
            </>
          }
          description="Off, it holds for all that you listen for."
          checked={isForOne}
          onChange={(event) => setIsForOne(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" disabled={kind !== 'once' && rule === null}>
        {kind === 'once' ? 'Put this one aside' : 'Make it a rule'}
      </Button>
      {kind !== 'once' && (
        <section className={classes.preview} aria-label="What that would do">
          <h3 className={classes.heading}>What that would do</h3>
          <PreviewFrame live={live} hint="Name a word, and you see at once what it would put aside.">
            {live.preview && (
              <>
                <PreviewChanges preview={live.preview} />
                <p className={classes.kept}>
                  {live.preview.keptCount === 0
                    ? 'Nothing else of the last 90 days would be left.'
                    : `${describeCount(live.preview.keptCount, 'mention')} of the last 90 days would still come through.`}
                </p>
              </>
            )}
          </PreviewFrame>
        </section>
      )}
    </form>
  );
}
