import type { DataSource } from 'typeorm';
import type { Progress } from './progress.ts';

/** What a job of the second worker works with: its own read-only connection, and the way back to whoever waits. */
export interface JobSurroundings {
  readonly source: DataSource;
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}
