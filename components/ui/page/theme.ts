'use client';

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e3f0ed',
  '#c9e2dd',
  '#9dcdc4',
  '#6fc3b6',
  '#4aa598',
  '#2c8a7d',
  '#1b7569',
  '#12655a',
  '#0c4f46',
  '#073b34',
];

/** Warm greys, so that paper stays paper in both schemes. */
const gray: MantineColorsTuple = [
  '#f7f5f0',
  '#f2efe8',
  '#e9e5dc',
  '#e3dfd5',
  '#cbc6ba',
  '#8b867a',
  '#6c685d',
  '#4f4b43',
  '#34312b',
  '#1d1b17',
];
const dark: MantineColorsTuple = [
  '#ebe8e1',
  '#cdc9bf',
  '#b0aba0',
  '#8d887c',
  '#4a463f',
  '#37342f',
  '#211f1c',
  '#191816',
  '#131210',
  '#0d0c0b',
];

const red: MantineColorsTuple = [
  '#fbeae7',
  '#f6d2cc',
  '#efa79c',
  '#f0877a',
  '#d9594a',
  '#c13f31',
  '#b03426',
  '#a62b1f',
  '#852016',
  '#5f160f',
];

/** The head of a dialog must not be a second banner of the page. */
const overlayDefaults = {
  overlayProps: { backgroundOpacity: 0.35 },
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
};

/** The components' theme; the tokens themselves are CSS variables in `app/globals.css`. */
export const theme = createTheme({
  colors: { accent, gray, dark, red },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#1d1b17',
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-serif)', fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'sm',
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.625rem', xl: '1rem' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    // A closed list of options should cost nothing. If it stays mounted, each option is placed and styled with every
    // form that opens.
    Combobox: { defaultProps: { keepMounted: false } },
    // The gap that most rows have. Other gaps are given where they are used.
    Group: { defaultProps: { gap: 'var(--space-1)' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Tooltip: {
      defaultProps: { withArrow: false, openDelay: 350, events: { hover: true, focus: true, touch: false } },
    },
    Modal: { defaultProps: overlayDefaults },
    Drawer: { defaultProps: overlayDefaults },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Menu: { defaultProps: { shadow: 'none', withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { shadow: 'none' } },
    Table: { defaultProps: { verticalSpacing: 'sm' } },
  },
});

/** Ties the components' own variables to the tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const scheme = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-muted)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule-strong)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-faint)',
    '--mantine-color-disabled-border': 'var(--rule)',
    '--mantine-color-gray-text': 'var(--ink-muted)',
    '--mantine-color-gray-light-color': 'var(--ink)',
    '--mantine-color-accent-light': 'var(--accent-soft)',
    '--mantine-color-accent-light-hover': 'color-mix(in srgb, var(--accent) 18%, var(--surface))',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-text': 'var(--accent)',
    '--mantine-color-red-light': 'var(--danger-soft)',
    '--mantine-color-red-light-hover': 'color-mix(in srgb, var(--danger) 18%, var(--surface))',
    '--mantine-color-red-light-color': 'var(--danger)',
    '--mantine-color-red-text': 'var(--danger)',
    '--mantine-color-yellow-light': 'var(--warning-soft)',
    '--mantine-color-yellow-light-hover': 'color-mix(in srgb, var(--warning) 18%, var(--surface))',
    '--mantine-color-yellow-light-color': 'var(--warning)',
    '--mantine-color-yellow-text': 'var(--warning)',
  };
  return { variables: {}, light: scheme, dark: scheme };
};
