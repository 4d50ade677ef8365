import type { TFunction } from 'i18next';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../../shared/kernel/choices.ts';
import type { TrainingWorkbook } from '../../../shared/training/workbooks/contract.ts';
import type { ReportSheet } from '../../workbooks/report/content.ts';
import type { ShownPeople } from '../people-in-sql.ts';

/** What the jobs worker needs to write a workbook of training. The caller has checked the permissions. */
export interface TrainingWorkbookJob {
  readonly workbook: TrainingWorkbook;
  readonly cohortIds: readonly string[];
  readonly language: Language;
  readonly shown: ShownPeople;
  readonly officeName: string;
  readonly currency: string;
  readonly userName: string;
  readonly today: string;
  /** Instant, UTC. */
  readonly at: string;
}

export interface TrainingWorkbookContext {
  readonly manager: EntityManager;
  readonly job: TrainingWorkbookJob;
  readonly texts: TFunction;
}

/** What a workbook is made of, and how many people or cohorts stand in it. */
export interface TrainingSheets {
  readonly sheets: readonly ReportSheet[];
  readonly rows: number;
}
