import type { TFunction } from 'i18next';
import type { WorkbookJob } from '../asked.ts';
import type { WorkbookFacts } from './gather.ts';

/** What every sheet is laid out from. */
export interface Laid {
  readonly texts: TFunction;
  readonly facts: WorkbookFacts;
  readonly job: WorkbookJob;
}
