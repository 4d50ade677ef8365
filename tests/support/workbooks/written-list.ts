import { writeListWorkbook } from '../../../electron/workbooks/register-writer.ts';
import type { ListColumn } from '../../../electron/workbooks/writing/list-columns.ts';
import type { ListWorkbookOptions } from '../../../electron/workbooks/writing/workbook-shell.ts';

/** One column of every type. */
export const peopleColumns: readonly ListColumn[] = [
  { header: 'Id', type: 'text', width: 12 },
  { header: 'Children', type: 'integer', width: 9 },
  { header: 'Weight', type: 'decimal', width: 10, decimals: 1 },
  { header: 'Born', type: 'date', width: 12 },
  { header: 'Registered', type: 'datetime', width: 18 },
  { header: 'Active', type: 'boolean', width: 8 },
  { header: 'Balance', type: 'money', width: 14 },
];

export function listOptions(columns: readonly ListColumn[]): ListWorkbookOptions {
  return {
    sheetName: 'People',
    columns,
    about: {
      sheetName: 'About',
      rows: [
        { label: 'Office', value: 'Benin City' },
        { label: 'Written', value: '2026-01-15T08:00:00', type: 'datetime' },
        { label: 'Rows', value: 1, type: 'integer' },
      ],
    },
    writtenAt: '2026-01-15T07:00:00.000Z',
  };
}

export async function writtenBytes(...parameters: Parameters<typeof writeListWorkbook>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeListWorkbook(...parameters)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
