import type { FigureSheet, ReportCell } from '../../workbooks/report/content.ts';
import type { Laid } from './laid.ts';

/** Who reports on what, from which records, and the checksum by which two prints are told apart. */
export function coverSheet({ texts, facts, job }: Laid): FigureSheet {
  const { quarter } = facts.overview;
  const state =
    quarter.closedOn === null
      ? texts(quarter.over ? 'reports:state.open' : 'reports:state.running')
      : texts('reports:state.closed', { date: quarter.closedOn });
  const line = (key: string, value: ReportCell): ReportCell[] => [
    { value: texts(`quarterly:cover.${key}`), look: 'label' },
    value,
  ];
  const text = (key: string, value: string) => line(key, { value, look: 'wrapped' });
  return {
    name: texts('quarterly:sheet.cover'),
    widths: [30, 70],
    rows: [
      [{ value: texts('quarterly:title', { quarter: job.quarter }), look: 'title' }],
      [{ value: job.officeName, look: 'subtitle' }],
      [],
      text('office', job.officeName),
      text('quarter', job.quarter),
      line('from', { value: quarter.from, type: 'date' }),
      line('to', { value: quarter.to, type: 'date' }),
      text('state', state),
      line('written', { value: wallTime(job.at), type: 'datetime' }),
      text('by', job.userName),
      text('program', texts('quarterly:cover.version', { version: job.appVersion })),
      text('checksum', facts.checksum),
      text('reason', job.reason),
      [],
      text(
        'details',
        texts(quarter.closedOn === null ? 'quarterly:cover.details-open' : 'quarterly:cover.details-closed'),
      ),
      text('groups', texts(job.outside ? 'quarterly:cover.groups-outside' : 'quarterly:cover.groups-inside')),
      text('people', texts(job.names ? 'quarterly:cover.people-named' : 'quarterly:cover.people-codes')),
      [],
      text('signature', ''),
    ],
  };
}

/** An instant as the clock on the office's wall showed it. */
function wallTime(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
