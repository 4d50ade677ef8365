import type { Disaggregation } from '../../../shared/reports/indicator.ts';

/** A column of the records behind figures, as the screen and the workbook show it. */
export interface SourceColumn {
  readonly field: string;
  readonly sql: string;
  readonly type: 'text' | 'integer' | 'date' | 'kilograms' | 'money' | 'hectares' | 'decimal';
}

/**
 * Records that figures are counted from, as SQL. `$from`, `$to` and `$currency` stand for the period and the office's currency. A source about
 * people joins them as `p`.
 */
export interface Source {
  readonly name: string;
  readonly from: string;
  readonly where: string;
  readonly id: string;
  /** The day a record counts on; of a state, since when. */
  readonly date: string;
  /** What people call the record. */
  readonly code: string;
  /** The page of the record: its address and the id in it. */
  readonly page: { readonly path: string; readonly id: string };
  readonly hasPerson: boolean;
  /** What figures are taken apart by, beside what is known of the person. */
  readonly places: Readonly<Partial<Record<Disaggregation, string>>>;
  readonly columns: readonly SourceColumn[];
}

/** Whose records and which days: both ends of the period are included. */
export interface SourceRange {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

const safe = /^[A-Z0-9-]{3,10}$/;

/** The SQL of a source for a period. Only dates of the calendar and currency codes are put in. */
export function sqlFor(text: string, { from, to, currency }: SourceRange): string {
  if (![from, to, currency].every((value) => safe.test(value))) throw new RangeError('not a period');
  return text.replaceAll('$from', `'${from}'`).replaceAll('$to', `'${to}'`).replaceAll('$currency', `'${currency}'`);
}

/** Born on a day that makes somebody at least so old at the end of the period. */
export const atLeast = (years: number) => `p.birth_date <= date($to, '-${years} years')`;
export const between = (column: string) => `${column} between $from and $to`;

const ofPerson: Readonly<Partial<Record<Disaggregation, string>>> = {
  sex: `case when p.sex in ('female', 'male', 'other') then p.sex end`,
  age: `case when p.birth_date is null then null when not ${atLeast(15)} then '0-14' when not ${atLeast(18)} then '15-17'
    when not ${atLeast(30)} then '18-29' when not ${atLeast(60)} then '30-59' else '60+' end`,
  returnee: `case p.returnee when 1 then 'yes' when 0 then 'no' end`,
  host: `case p.host_community_member when 1 then 'yes' when 0 then 'no' end`,
  disability: `nullif(p.disability, 'unknown')`,
};

/** The SQL of a bucket; what nobody said is `unknown`, a part of its own. */
export function bucketSql(source: Source, by: Disaggregation): string | null {
  const sql = source.places[by] ?? (source.hasPerson ? ofPerson[by] : undefined);
  return sql === undefined ? null : `coalesce(${sql}, 'unknown')`;
}
