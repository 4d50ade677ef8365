export { cellText } from './cell-text.ts';
export { filterText } from './filter-text.ts';
export { laidPaper, type Paper } from './paper.ts';
export type { QuickFilter } from './quick-filters.tsx';
export { RecordGrid } from './record-grid.tsx';
export type { RecordGridProps } from './record-grid.tsx';
