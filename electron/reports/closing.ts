import type { Span } from '../../shared/reports/contract.ts';
import type { Disaggregation, Figure } from '../../shared/reports/indicator.ts';

/** A figure with the parts it is taken apart into. */
export interface CountedIndicator {
  readonly code: string;
  readonly figure: Figure;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly by: Disaggregation;
  readonly bucket: string;
  readonly figure: Figure;
}

/** A change of a closed quarter's figure, with both numbers before and after. */
export interface FoundAdjustment {
  readonly code: string;
  readonly touchedKey: string;
  readonly before: Figure;
  readonly after: Figure;
  readonly reason: string | null;
}

/** Everything a closing keeps, counted from one state of the file. */
export interface Closing {
  readonly period: { readonly key: string; readonly from: string; readonly to: string };
  readonly figures: Readonly<Record<Span, readonly CountedIndicator[]>>;
  readonly adjustments: readonly FoundAdjustment[];
}
