import { SegmentedControl } from '@mantine/core';
import { IconDeviceLaptop, IconMoon, IconSun } from '@tabler/icons-react';
import { ColorScheme, type Look } from '#contract';
import classes from './LookSection.module.css';

const schemes = {
  auto: { label: 'As the system', Icon: IconDeviceLaptop },
  light: { label: 'Light', Icon: IconSun },
  dark: { label: 'Dark', Icon: IconMoon },
} as const satisfies Record<ColorScheme, unknown>;

type LookSectionProps = { readonly look: Look; readonly onSave: (look: Look) => void };

/** Light, dark, or as the system is. */
export function LookSection({ look, onSave }: LookSectionProps) {
  return (
    <SegmentedControl
      aria-label="Look"
      fullWidth
      value={look.colorScheme}
      onChange={(colorScheme) => onSave({ colorScheme })}
      data={ColorScheme.options.map((value) => {
        const { label, Icon } = schemes[value];
        return {
          value,
          label: (
            <span className={classes.choice}>
              <Icon size={16} stroke={1.7} aria-hidden="true" />
              {label}
            </span>
          ),
        };
      })}
    />
  );
}
