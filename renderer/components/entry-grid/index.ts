export type { EntryColumn, EntryMark, EntryRow, EntryValue, EntryValues } from './entry.ts';
export { EntryGrid } from './entry-grid.tsx';
export { MarkLegend } from './mark-legend.tsx';
