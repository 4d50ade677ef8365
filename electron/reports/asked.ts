import type { Language } from '../../shared/kernel/choices.ts';
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

export interface WorkbookJob extends AskedQuarter {
  readonly language: Language;
  readonly officeName: string;
  readonly userName: string;
  readonly appVersion: string;
  readonly reason: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly names: boolean;
  readonly namelessAfter: string | null;
  /** It leaves the office: small groups, and what is known of each person, stay behind. */
  readonly outside: boolean;
  /** A donor's workbook to fill instead of writing one. */
  readonly template: Uint8Array | null;
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
