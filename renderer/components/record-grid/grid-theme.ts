import { themeQuartz } from 'ag-grid-community';

/** The grid in the program's own colours: dense, quiet lines, a clear mark where the keyboard is. */
export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 14,
  headerFontSize: 13,
  headerFontWeight: 600,
  rowHeight: 34,
  headerHeight: 38,
  cellHorizontalPadding: 12,
  borderRadius: 8,
  wrapperBorderRadius: 8,
  accentColor: 'var(--mantine-primary-color-filled)',
  foregroundColor: 'var(--mantine-color-text)',
  backgroundColor: 'var(--mantine-color-white)',
  borderColor: 'var(--mantine-color-gray-3)',
  headerBackgroundColor: 'var(--mantine-color-gray-1)',
  headerTextColor: 'var(--mantine-color-gray-8)',
  rowHoverColor: 'var(--mantine-primary-color-light)',
  oddRowBackgroundColor: 'var(--mantine-color-white)',
});
