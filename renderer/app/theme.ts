import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, VariantColorsResolver } from '@mantine/core';

/** Text on a light tint is darkened until it can be read: the tints of yellow and orange are otherwise too pale for it. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'light') return colors;
  return { ...colors, color: `color-mix(in srgb, ${colors.color}, #000 45%)` };
};

/** Calm colours with enough contrast for a screen in daylight: every text on white reaches 4.5 : 1. */
export const theme = createTheme({
  primaryColor: 'field',
  primaryShade: 8,
  variantColorResolver,
  colors: {
    field: [
      '#edf6f4',
      '#d8ebe6',
      '#b0d6cd',
      '#84c0b3',
      '#5fab9b',
      '#45978a',
      '#338376',
      '#257266',
      '#1a6357',
      '#0e4f45',
    ],
  },
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Ethiopic', 'Liberation Sans', Arial, sans-serif",
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Help stands below its field, so that the fields of a row are level.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    // A browser keeps what is typed for its session and for suggestions, unless a field says no.
    TextInput: { defaultProps: { autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    NumberInput: { defaultProps: { autoComplete: 'off' } },
    SpotlightSearch: { defaultProps: { autoComplete: 'off' } },
  },
});

export const cssVariables: CSSVariablesResolver = (current) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': current.colors.gray[7],
    '--mantine-color-placeholder': '#69727a',
    '--mantine-color-error': '#c22525',
  },
  dark: {},
});
