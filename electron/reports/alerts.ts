import { daysBetween } from '../../shared/kernel/dates.ts';
import { nextPeriod, periodOf } from '../../shared/kernel/periods.ts';
import type { Alert } from '../../shared/home/contract.ts';
import type { AlertMoment } from '../home/alert-rule.ts';
import { readOffice } from '../office/service.ts';

/** Days after its end by which a quarter is usually reported. */
const usualDays = 30;

/** The quarter before is over and nobody closed it. Offices that never closed one are left alone. */
export async function quarterToClose({ reads, today }: AlertMoment): Promise<Alert[]> {
  const { fiscalYearStartMonth } = await readOffice(reads);
  const { key, to } = nextPeriod(periodOf('quarter', today, fiscalYearStartMonth), fiscalYearStartMonth, -1);
  const closed = await reads.query<{ key: string }[]>('select quarter_key as key from report_quarter');
  if (closed.length === 0 || closed.some((quarter) => quarter.key === key)) return [];
  const late = daysBetween(to, today) > usualDays;
  return [
    {
      key: `quarter-open:${key}`,
      code: 'quarter-open',
      severity: late ? 'late' : 'soon',
      dueOn: to,
      params: { quarter: key, to },
      path: `/reports?quarter=${key}&tab=checks`,
    },
  ];
}
