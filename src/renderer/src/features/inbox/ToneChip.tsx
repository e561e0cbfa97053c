import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconWand } from '@tabler/icons-react';
import { Tone, type ToneReading } from '#contract';
import classes from './ToneChip.module.css';
import { nameReading, ToneMark, toneNames } from './ToneMark.tsx';

type ToneChipProps = {
  readonly tone: ToneReading;
  /** The words that made it, as they stand in the text. */
  readonly words: readonly string[];
  /** Null lets what the words say hold again. */
  readonly onSet: (tone: Tone | null) => void;
};

/** How it was said; it opens why, and what the owner can say instead. */
export function ToneChip({ tone, words, onSet }: ToneChipProps) {
  return (
    <Menu position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={classes.chip}
          data-tone={tone.value}
          aria-label={`Tone: ${nameReading(tone)}. Change it`}
        >
          <ToneMark tone={tone} />
          <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.why}>{explain(tone, words)}</Menu.Label>
        <Menu.RadioGroup value={tone.value} onChange={(value) => onSet(Tone.parse(value))}>
          {Tone.options.map((value) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              <ToneMark tone={{ value, isSure: true, isByHand: false }} />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {tone.isByHand && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconWand size={15} stroke={1.7} />} onClick={() => onSet(null)}>
              Go by the words again
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function explain({ value, isSure, isByHand }: ToneReading, words: readonly string[]): string {
  if (isByHand) return 'You said so.';
  if (value === 'neutral') return 'No words here say much either way.';
  const because = words.map((word) => `‘${word}’`).join(', ');
  return `${isSure ? toneNames[value] : `Probably ${value}`}, because of ${because}`;
}
