import type { Disaggregation } from '../../shared/reports/indicator.ts';
import type { Span } from '../../shared/reports/contract.ts';

/** The office as reports know it. */
export interface ReportOffice {
  readonly currency: string;
  /** First month of the fiscal year. */
  readonly startMonth: number;
  readonly today: string;
}

export interface AskedOverview extends ReportOffice {
  /** Null means the quarter of today. */
  readonly quarter: string | null;
}

export interface AskedQuarter extends ReportOffice {
  readonly quarter: string;
}

export interface AskedBreakdown extends AskedQuarter {
  readonly code: string;
}

export interface AskedRecords extends AskedBreakdown {
  readonly span: Span;
  readonly by: Disaggregation | null;
  readonly bucket: string | null;
  readonly offset: number;
  /** Names of people, and who of them is shown by the case code only. */
  readonly names: boolean;
  readonly namelessAfter: string | null;
}
