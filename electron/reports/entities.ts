import { EntitySchema } from 'typeorm';
import type { OwnIndicator } from '../../shared/reports/own-indicator.ts';
import {
  flag,
  integer,
  json,
  notDeleted,
  optionalInteger,
  optionalJson,
  optionalReal,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

/** What an office says of an indicator: its own words, where it started, what it aims at. Its id is made from the code. */
export interface IndicatorSettingRow extends RecordFields {
  code: string;
  label: string | null;
  definition: string | null;
  /** As people read it: kilograms, percent; money in minor units. */
  baseline: number | null;
  /** By quarter (`2026-Q1`), year (`2026`) or `life`. */
  targets: Record<string, number>;
  /** Left out of reports. */
  hidden: boolean;
  /** Of an indicator the office built itself. */
  own: OwnIndicator | null;
}

export const IndicatorSettingEntity = new EntitySchema<IndicatorSettingRow>({
  name: 'indicator_setting',
  columns: {
    ...recordColumns,
    code: text,
    label: optionalText,
    definition: optionalText,
    baseline: optionalReal,
    targets: json,
    hidden: flag,
    own: optionalJson,
  },
  indices: [{ name: 'indicator_setting_code', columns: ['code'], unique: true, where: notDeleted }],
});

/** A quarter that was closed. Its figures never change again. */
export interface ReportQuarterRow extends RecordFields {
  /** `2026-Q1`, of the fiscal year. */
  key: string;
  from: string;
  to: string;
  closedOn: string;
  note: string | null;
}

export const ReportQuarterEntity = new EntitySchema<ReportQuarterRow>({
  name: 'report_quarter',
  columns: {
    ...recordColumns,
    key: { ...text, name: 'quarter_key' },
    from: { ...text, name: 'from_date' },
    to: { ...text, name: 'to_date' },
    closedOn: text,
    note: optionalText,
  },
  indices: [{ name: 'report_quarter_key', columns: ['key'], unique: true }],
});

/** A figure as it stood when its quarter was closed, and its parts (`by` and `bucket` are empty for the whole). */
export interface ReportFigureRow {
  id: string;
  quarterId: string;
  span: 'quarter' | 'year';
  code: string;
  by: string;
  bucket: string;
  numerator: number;
  denominator: number | null;
}

export const ReportFigureEntity = new EntitySchema<ReportFigureRow>({
  name: 'report_figure',
  columns: {
    id: primaryId,
    quarterId: { ...text, foreignKey: { target: 'report_quarter' } },
    span: text,
    code: text,
    by: { ...text, name: 'taken_by' },
    bucket: text,
    numerator: integer,
    denominator: optionalInteger,
  },
  indices: [{ name: 'report_figure_quarter', columns: ['quarterId', 'span', 'code'] }],
});

/** A later change of a closed quarter's figure, counted in the quarter it was made in. */
export interface ReportAdjustmentRow {
  id: string;
  /** The quarter it was made in; it is kept when that is closed. */
  quarterId: string;
  touchedKey: string;
  code: string;
  numeratorBefore: number;
  denominatorBefore: number | null;
  numeratorAfter: number;
  denominatorAfter: number | null;
  reason: string | null;
}

export const ReportAdjustmentEntity = new EntitySchema<ReportAdjustmentRow>({
  name: 'report_adjustment',
  columns: {
    id: primaryId,
    quarterId: { ...text, foreignKey: { target: 'report_quarter' } },
    touchedKey: text,
    code: text,
    numeratorBefore: integer,
    denominatorBefore: optionalInteger,
    numeratorAfter: integer,
    denominatorAfter: optionalInteger,
    reason: optionalText,
  },
  indices: [{ name: 'report_adjustment_quarter', columns: ['quarterId', 'code'] }],
});

/** A finding of the data-quality checks that was looked at and accepted. */
export interface QualityAcceptanceRow {
  id: string;
  key: string;
  check: string;
  recordId: string;
  reason: string;
  acceptedAt: string;
  acceptedBy: string;
}

export const QualityAcceptanceEntity = new EntitySchema<QualityAcceptanceRow>({
  name: 'quality_acceptance',
  columns: {
    id: primaryId,
    key: { ...text, name: 'quarter_key' },
    check: { ...text, name: 'check_code' },
    recordId: text,
    reason: text,
    acceptedAt: text,
    acceptedBy: text,
  },
  indices: [{ name: 'quality_acceptance_quarter', columns: ['key', 'check'] }],
});

export const reportsEntities = [
  IndicatorSettingEntity,
  QualityAcceptanceEntity,
  ReportAdjustmentEntity,
  ReportFigureEntity,
  ReportQuarterEntity,
];
