import { z } from 'zod';
import { exportResult } from '../exports/contract.ts';
import { languages } from '../kernel/choices.ts';
import { optionalText, recordId } from '../kernel/form-values.ts';
import { progressOf } from '../kernel/progress.ts';
import { command, nothing, query, stream } from '../kernel/procedure.ts';
import { trafficLights } from './figures.ts';
import { directions, disaggregations, indicatorKinds, themes, units } from './indicator.ts';
import { ownIndicator } from './own-indicator.ts';
import { qualityChecks } from './quality.ts';

export const quarterKey = z.string().regex(/^\d{4}-Q[1-4]$/, 'quarter');
export const spans = ['quarter', 'year'] as const;
export type Span = (typeof spans)[number];

const figure = z.object({ numerator: z.number(), denominator: z.number().nullable() });

export const quarterState = z.object({
  key: quarterKey,
  from: z.string(),
  to: z.string(),
  /** Null while it is open; then its figures are those of today. */
  closedOn: z.string().nullable(),
  /** Whether its last day has passed. */
  over: z.boolean(),
});
export type QuarterState = z.infer<typeof quarterState>;

/** An indicator with its figures of a quarter. Values are as people read them: kilograms, percent; money in minor units. */
export const indicatorRow = z.object({
  code: z.string(),
  theme: z.enum(themes),
  kind: z.enum(indicatorKinds),
  unit: z.enum(units),
  direction: z.enum(directions),
  disaggregations: z.array(z.enum(disaggregations)),
  standard: z.string().nullable(),
  /** The records, or the list, it is counted from. */
  source: z.string(),
  /** The office's own words; null where those of the program hold. */
  label: z.string().nullable(),
  definition: z.string().nullable(),
  isOwn: z.boolean(),
  hidden: z.boolean(),
  version: z.int().nullable(),
  baseline: z.number().nullable(),
  targets: z.record(z.string(), z.number()),
  figure,
  yearFigure: figure,
  actual: z.number().nullable(),
  year: z.number().nullable(),
  /** The quarter before. */
  previous: z.number().nullable(),
  target: z.number().nullable(),
  yearTarget: z.number().nullable(),
  achieved: z.number().nullable(),
  light: z.enum(trafficLights),
});
export type IndicatorRow = z.infer<typeof indicatorRow>;

export const adjustment = z.object({
  code: z.string(),
  touched: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Reasons that were given for the changes since, from the journal. */
  reason: z.string().nullable(),
});
export type Adjustment = z.infer<typeof adjustment>;

export const overview = z.object({
  quarter: quarterState,
  quarters: z.array(quarterState),
  yearKey: z.string(),
  indicators: z.array(indicatorRow),
  adjustments: z.array(adjustment),
});
export type Overview = z.infer<typeof overview>;

export const breakdown = z.object({
  parts: z.array(
    z.object({
      by: z.enum(disaggregations),
      buckets: z.array(z.object({ bucket: z.string(), value: z.number().nullable(), figure })),
    }),
  ),
  trend: z.array(z.object({ key: z.string(), value: z.number().nullable() })),
});
export type Breakdown = z.infer<typeof breakdown>;

export const recordsBehind = z.object({
  /** `field` is the key of the column's title. */
  columns: z.array(z.object({ field: z.string(), type: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      on: z.string().nullable(),
      code: z.string().nullable(),
      caseCode: z.string().nullable(),
      name: z.string().nullable(),
      values: z.array(z.union([z.string(), z.number(), z.null()])),
      numerator: z.number(),
      denominator: z.number().nullable(),
    }),
  ),
  total: z.int(),
});
export type RecordsBehind = z.infer<typeof recordsBehind>;

export const finding = z.object({
  check: z.enum(qualityChecks),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  path: z.string(),
  accepted: z.object({ reason: z.string(), by: z.string() }).nullable(),
});
export type Finding = z.infer<typeof finding>;

export const checkResult = z.object({
  check: z.enum(qualityChecks),
  /** Findings not accepted, in all; at most a hundred are listed. */
  open: z.int(),
  findings: z.array(finding),
});

export type CheckResult = z.infer<typeof checkResult>;

const asked = z.object({ quarter: quarterKey.nullable().default(null) });

export const reportsContract = {
  overview: query('reports.read', asked, overview),
  breakdown: query('reports.read', z.object({ quarter: quarterKey, code: z.string().max(20) }), breakdown),
  /** The records a figure was counted from, as they are now. */
  records: query(
    'reports.read',
    z.object({
      quarter: quarterKey,
      code: z.string().max(20),
      span: z.enum(spans).default('quarter'),
      by: z.enum(disaggregations).nullable().default(null),
      bucket: z.string().max(200).nullable().default(null),
      offset: z.int().min(0).default(0),
    }),
    recordsBehind,
  ),
  saveIndicator: command(
    'reports.manage',
    z.object({
      code: z.string().max(20),
      version: z.int().nullable(),
      indicator: z.object({
        label: optionalText(200),
        definition: optionalText(1000),
        baseline: z.number().nullable().default(null),
        targets: z.record(z.string().regex(/^(\d{4}(-Q[1-4])?|life)$/), z.number()).default({}),
        hidden: z.boolean().default(false),
      }),
    }),
    nothing,
  ),
  addOwn: command(
    'reports.manage',
    z.object({
      label: z.string().trim().min(1, 'required').max(200),
      definition: optionalText(1000),
      own: ownIndicator,
    }),
    z.object({ code: z.string() }),
  ),
  removeOwn: command(
    'reports.manage',
    z.object({ code: z.string().max(20), reason: z.string().trim().min(1, 'required').max(400) }),
    nothing,
  ),
  checks: query('reports.read', z.object({ quarter: quarterKey }), z.object({ checks: z.array(checkResult) })),
  accept: command(
    'reports.manage',
    z.object({
      quarter: quarterKey,
      check: z.enum(qualityChecks),
      recordIds: z.array(z.string().max(80)).min(1).max(500),
      reason: z.string().trim().min(1, 'required').max(400),
    }),
    nothing,
  ),
  workbook: stream(
    'reports.export',
    z.object({
      quarter: quarterKey,
      language: z.enum(languages).default('en'),
      /** Names of people in the sheets of records; asks for the permission to export people. */
      names: z.boolean().default(false),
      /** It leaves the office: small groups, and what is known of each person, stay behind. */
      outside: z.boolean().default(true),
      reason: z.string().trim().min(1, 'required').max(400),
      /** A donor's workbook that was uploaded: its placeholders are filled and it is answered instead. */
      templateId: recordId.nullable().default(null),
    }),
    progressOf(exportResult),
  ),
  close: command('reports.manage', z.object({ quarter: quarterKey, note: optionalText(400) }), nothing),
};
