import { minorDigits } from '../../../shared/kernel/money.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { IndicatorRow } from '../../../shared/reports/contract.ts';
import { valueOf } from '../../../shared/reports/figures.ts';
import { smallestGroup } from '../../../shared/reports/suppression.ts';
import { fillTemplate, type TemplateValue } from '../../workbooks/fill-template.ts';
import { hiddenParts } from './groups.ts';
import type { Laid } from './laid.ts';

const part = /^([\w-]+):(\w+)=(.+)$/;
const named = /^([\w-]+)(?:\.([\w-]+))?$/;

/**
 * Fills a donor's workbook: `{{MEMB-1}}` is the figure of the quarter, `{{MEMB-1.target}}`, `.year`, `.year-target`, `.previous`, `.achieved`,
 * `.numerator` and `.denominator` what belongs to it, `{{MEMB-1:sex=female}}` one of its parts; `{{office}}`, `{{quarter}}`, `{{from}}`, `{{to}}`.
 *
 * @throws Refusal reports.template_unknown with the names nobody knows, reports.template_empty when there is nothing to fill
 */
export async function filledTemplate(laid: Laid, template: Uint8Array): Promise<Uint8Array> {
  const { bytes, filled, unknown } = await fillTemplate(template, (placeholder) => lookUp(laid, placeholder));
  if (unknown.length > 0) throw new Refusal('reports.template_unknown', { names: unknown.slice(0, 10).join(', ') });
  if (filled === 0) throw new Refusal('reports.template_empty', { example: '{{MEMB-1}}' });
  return bytes;
}

function lookUp(laid: Laid, placeholder: string): TemplateValue | undefined {
  const { facts, job } = laid;
  const about: Readonly<Record<string, string>> = {
    office: job.officeName,
    quarter: job.quarter,
    from: facts.overview.quarter.from,
    to: facts.overview.quarter.to,
    user: job.userName,
  };
  const said = about[placeholder];
  if (said !== undefined) return said;
  const [, code = '', by = '', bucket = ''] = part.exec(placeholder) ?? [];
  if (by !== '') return partOf(laid, code, by, bucket);
  const [, ofCode, field = 'actual'] = named.exec(placeholder) ?? [];
  const row = facts.overview.indicators.find((known) => known.code === ofCode);
  return row && fieldOf(row, field, job.currency);
}

function fieldOf(row: IndicatorRow, field: string, currency: string): TemplateValue | undefined {
  const shown = (value: number | null) => shownValue(value, row, currency);
  switch (field) {
    case 'actual':
    case 'target':
    case 'year':
    case 'previous':
      return shown(row[field]);
    case 'year-target':
      return shown(row.yearTarget);
    case 'achieved':
      return row.achieved;
    case 'numerator':
    case 'denominator':
      return row.figure[field];
    default:
      return undefined;
  }
}

function partOf(laid: Laid, code: string, by: string, bucket: string): TemplateValue | undefined {
  const { facts, job } = laid;
  const row = facts.overview.indicators.find((known) => known.code === code);
  if (!row?.disaggregations.some((known) => known === by)) return undefined;
  const parts = (facts.parts.get(code)?.parts ?? []).filter((one) => one.by === by);
  const index = parts.findIndex((one) => one.bucket === bucket);
  const found = parts[index];
  if (!found) return shownValue(row.figure.denominator === null ? 0 : null, row, job.currency);
  if (hiddenParts(laid, row, parts)[index] === true) return `<${smallestGroup}`;
  return shownValue(valueOf(found.figure, row.unit), row, job.currency);
}

/** Amounts in the unit people read. */
function shownValue(value: number | null, { unit }: IndicatorRow, currency: string): number | null {
  if (value === null || (unit !== 'money' && unit !== 'price')) return value;
  return Math.round(value) / 10 ** minorDigits(currency);
}
