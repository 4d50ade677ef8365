import type { CellStyle } from 'hucre/xlsx';
import { numberFormat } from '../writing/list-columns.ts';
import { headerStyle } from '../writing/workbook-shell.ts';
import type { CellLook, ReportCell } from './content.ts';

const font = { name: 'Calibri', size: 11 };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;

const looks: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { ...font, size: 18, bold: true, color: { rgb: '1F4E78' } } },
  subtitle: { font: { ...font, size: 12, color: { rgb: '595959' } } },
  header: headerStyle,
  day: { ...headerStyle, alignment: { textRotation: 90, horizontal: 'center', vertical: 'bottom' } },
  mark: { font, alignment: { horizontal: 'center' }, border: { bottom: line, right: line } },
  group: { font: { ...font, bold: true }, fill: fill('DDEBF7') },
  label: { font: { ...font, bold: true }, alignment: { vertical: 'top' } },
  total: { font: { ...font, bold: true }, border: { top: line } },
  note: { font: { ...font, italic: true, color: { rgb: '595959' } }, alignment: { wrapText: true, vertical: 'top' } },
  good: { font: { ...font, color: { rgb: '0B5A2B' } }, fill: fill('D9F2E0') },
  warning: { font: { ...font, color: { rgb: '7A4B00' } }, fill: fill('FFF0CC') },
  bad: { font: { ...font, bold: true, color: { rgb: '8A1C1C' } }, fill: fill('FBDCDC') },
  wrapped: { font, alignment: { wrapText: true, vertical: 'top' } },
};

/** The style of a cell: its look, and the format of its type. */
export function styleOf({ look, type = 'text', decimals }: ReportCell): CellStyle | undefined {
  const format = numberFormat(type, decimals);
  const base = look === undefined ? undefined : looks[look];
  if (format === undefined) return base;
  const aligned = type === 'date' || type === 'datetime' ? { alignment: { horizontal: 'left' as const } } : {};
  return { ...aligned, ...base, numFmt: format };
}
