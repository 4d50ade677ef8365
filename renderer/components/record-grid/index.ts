export { RecordGrid } from './record-grid.tsx';
export type { RecordGridProps } from './record-grid.tsx';
