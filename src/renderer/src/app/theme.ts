import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#effaf8',
  '#d9f2ee',
  '#b3e4dd',
  '#84d1c7',
  '#4db6ac',
  '#2b9a90',
  '#14857b',
  '#0f766e',
  '#0d5f59',
  '#0a4a46',
];

/** Warm greys of paper, from the ground to the ink; Mantine draws its parts from them in the light scheme. */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0eb',
  '#e8e4de',
  '#ddd8d0',
  '#d2ccc3',
  '#8a8780',
  '#656a75',
  '#5b616d',
  '#3b414d',
  '#1f2430',
];

/** From the ink to beneath the ground; Mantine draws its parts from them in the dark scheme. */
const dark: MantineColorsTuple = [
  '#e6e3de',
  '#c3c2c1',
  '#a5a8af',
  '#9296a0',
  '#3a404b',
  '#2c313a',
  '#1d2027',
  '#16181d',
  '#111318',
  '#0c0e12',
];

/** Mantine chooses the ink on the accent once for both schemes; ours is dark on the light teal of the night. */
const resolveVariantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isOnAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent';
  return isOnAccent ? { ...colors, color: 'var(--earmark-on-accent)' } : colors;
};

const systemSans = 'system-ui, sans-serif';

/** Everything that gives Earmark its look, except the tokens of `resolveCssVariables`. */
export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: resolveVariantColors,
  black: '#1f2430',
  white: '#ffffff',
  fontFamily: `'Inter Variable', ${systemSans}`,
  fontSizes: { xs: rem(12.5), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '550', bold: '650' },
  headings: {
    fontFamily: `'Inter Variable', ${systemSans}`,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(22), lineHeight: '1.25' },
      h2: { fontSize: rem(18), lineHeight: '1.3' },
      h3: { fontSize: rem(15), lineHeight: '1.4' },
    },
  },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Drawer: {
      defaultProps: {
        position: 'right',
        size: rem(440),
        transitionProps: { duration: 150, timingFunction: 'ease-out' },
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.28 },
        padding: 'lg',
      },
    },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 140 },
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.28 },
        padding: 'lg',
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 }, multiline: true } },
  },
});

const tokens = {
  '--earmark-serif': "'Source Serif 4 Variable', Georgia, serif",
  '--earmark-motion': '140ms ease-out',
  '--earmark-paper': '#ffffff',
  '--earmark-paper-ink': '#1f2430',
  '--earmark-paper-ink-soft': '#555b67',
  '--earmark-paper-line': '#e8e4de',
  '--earmark-sidebar-width': rem(220),
};

/** What Mantine draws its own parts with, said for each scheme because Mantine does so too. */
const partTokens = {
  '--mantine-color-body': 'var(--earmark-ground)',
  '--mantine-color-text': 'var(--earmark-ink)',
  '--mantine-color-dimmed': 'var(--earmark-ink-soft)',
  '--mantine-color-placeholder': 'var(--earmark-ink-faint)',
  '--mantine-color-anchor': 'var(--earmark-accent)',
  '--mantine-color-error': 'var(--earmark-negative)',
  '--mantine-color-default': 'var(--earmark-pane)',
  '--mantine-color-default-border': 'var(--earmark-line-strong)',
  '--mantine-color-default-hover': 'var(--earmark-hover)',
  '--mantine-primary-color-contrast': 'var(--earmark-on-accent)',
  '--mantine-color-accent-light': 'var(--earmark-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--earmark-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--earmark-accent)',
};

const lightTokens = {
  ...partTokens,
  '--earmark-ground': '#faf8f5',
  '--earmark-pane': '#ffffff',
  '--earmark-ink': '#1f2430',
  '--earmark-ink-soft': '#555b67',
  '--earmark-ink-faint': '#656a75',
  '--earmark-line': '#e8e4de',
  '--earmark-line-strong': '#d2ccc3',
  '--earmark-hover': '#f3f0eb',
  '--earmark-monogram': '#e8e4de',
  '--earmark-accent': '#0f766e',
  '--earmark-accent-soft': '#e3f1ef',
  '--earmark-on-accent': '#ffffff',
  '--earmark-mark': '#fdedc4',
  '--earmark-negative': '#b83c0a',
  '--earmark-negative-soft': '#fdeee7',
  '--earmark-positive': '#147a3a',
  '--earmark-positive-soft': '#e6f4ea',
  '--earmark-urgent': '#9a4a06',
  '--earmark-urgent-soft': '#fdf1de',
  '--earmark-tag-grey': '#6b7280',
  '--earmark-tag-brown': '#8a5a2b',
  '--earmark-tag-red': '#c02626',
  '--earmark-tag-orange': '#c2570c',
  '--earmark-tag-yellow': '#a16207',
  '--earmark-tag-green': '#15803d',
  '--earmark-tag-teal': '#0f766e',
  '--earmark-tag-blue': '#2563c9',
  '--earmark-tag-violet': '#7444c4',
  '--earmark-tag-pink': '#b8327f',
  '--earmark-toast': '#1f2430',
  '--earmark-toast-ink': '#ffffff',
  '--earmark-toast-accent': '#84d1c7',
  '--earmark-shadow': '0 8px 28px rgb(31 36 48 / 18%)',
};

const darkTokens = {
  ...partTokens,
  '--earmark-ground': '#16181d',
  '--earmark-pane': '#1d2027',
  '--earmark-ink': '#e6e3de',
  '--earmark-ink-soft': '#a5a8af',
  '--earmark-ink-faint': '#9296a0',
  '--earmark-line': '#2c313a',
  '--earmark-line-strong': '#3a404b',
  '--earmark-hover': '#232730',
  '--earmark-monogram': '#2c313a',
  '--earmark-accent': '#4db6ac',
  '--earmark-accent-soft': '#18312f',
  '--earmark-on-accent': '#10201e',
  '--earmark-mark': '#54430f',
  '--earmark-negative': '#f0926a',
  '--earmark-negative-soft': '#3a231a',
  '--earmark-positive': '#6cc08b',
  '--earmark-positive-soft': '#1b3123',
  '--earmark-urgent': '#e0a458',
  '--earmark-urgent-soft': '#352a18',
  '--earmark-tag-grey': '#9ca3af',
  '--earmark-tag-brown': '#c49a6c',
  '--earmark-tag-red': '#f07575',
  '--earmark-tag-orange': '#f0925a',
  '--earmark-tag-yellow': '#d9b44a',
  '--earmark-tag-green': '#6cc08b',
  '--earmark-tag-teal': '#4db6ac',
  '--earmark-tag-blue': '#74a8f0',
  '--earmark-tag-violet': '#b095f0',
  '--earmark-tag-pink': '#ec86bd',
  '--earmark-toast': '#e6e3de',
  '--earmark-toast-ink': '#1f2430',
  '--earmark-toast-accent': '#0d5f59',
  '--earmark-shadow': '0 8px 28px rgb(0 0 0 / 45%)',
};

/**
 * The tokens of the look, by what they are for. All colours that a style sheet may use are here: a style sheet names a
 * token and never a colour.
 */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: tokens,
  light: lightTokens,
  dark: darkTokens,
});
