import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { visible } from '../format.ts';
import type { ChartData } from './chart-data.ts';

interface ChartTableProps {
  readonly data: ChartData;
  readonly title: string;
}

/** The numbers behind a chart, for whoever reads better than looks. */
export function ChartTable({ data, title }: ChartTableProps) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={4} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{data.axis}</Table.Th>
            {data.series.map(({ key, title: name }) => (
              <Table.Th key={key} scope="col" ta="end">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.rows.map(({ label, values }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {visible(label)}
              </Table.Th>
              {data.series.map(({ key }) => {
                const value = values[key] ?? null;
                return (
                  <Table.Td key={key} ta="end">
                    {value === null ? t('common:none') : data.format(value)}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
