import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../shared/imports/cell-name.ts';
import type { ImportSheet } from '../../shared/imports/contract.ts';
import { visible } from '../components/format.ts';
import classes from './imports.module.css';

const columnsShown = 12;

interface TopRowsProps {
  readonly sheet: ImportSheet;
  readonly headerRow: number;
  readonly count: number;
}

/** The rows around the headers as the file has them, with the row of headers marked. */
export function TopRows({ sheet, headerRow, count }: TopRowsProps) {
  const { t } = useTranslation('imports');
  const at = sheet.top.findIndex(({ row }) => row === headerRow);
  const rows = sheet.top.slice(Math.max(0, at - 1), Math.max(0, at - 1) + count);
  const width = Math.min(columnsShown, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('file.sample')}>
      <Table className={classes['sample'] ?? ''} verticalSpacing={4} fz="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('row')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {columnLetters(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, cells }) => (
            <Table.Tr key={row} className={row === headerRow ? (classes['headerRow'] ?? '') : ''}>
              <Table.Th scope="row" className={classes['rowNumber'] ?? ''}>
                {row}
              </Table.Th>
              {columns.map((column) => (
                <Table.Td key={column}>{visible(cells[column] ?? '')}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
