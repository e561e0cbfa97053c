import { IconMoodNeutral, IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import type { Tone, ToneReading } from '#contract';
import classes from './ToneMark.module.css';

const icons = { positive: IconMoodSmile, neutral: IconMoodNeutral, negative: IconMoodSad } as const;

export const toneNames: Record<Tone, string> = {
  positive: 'Positive',
  neutral: 'Neutral',
  negative: 'Negative',
};

/** How something was said, as an icon and a word. */
export function ToneMark({ tone }: { readonly tone: ToneReading }) {
  const Icon = icons[tone.value];
  return (
    <span className={classes.mark} data-tone={tone.value}>
      <Icon size={15} stroke={1.7} aria-hidden="true" />
      {nameReading(tone)}
    </span>
  );
}

/** "Negative", or "Probably negative" where its words say it only faintly. */
export function nameReading({ value, isSure }: ToneReading): string {
  return isSure ? toneNames[value] : `Probably ${value}`;
}
