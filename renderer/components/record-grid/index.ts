export type { QuickFilter } from './quick-filters.tsx';
export { RecordGrid } from './record-grid.tsx';
export type { RecordGridProps } from './record-grid.tsx';
