import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/imports/contract.ts';
import { importFields, type ImportKind } from '../../shared/imports/kinds.ts';
import { useFormat, visible } from '../components/format.ts';
import { useFieldTitle } from './field-title.ts';
import classes from './imports.module.css';

const colorOf = { new: 'field', matched: 'gray', changed: 'blue', refused: 'red' } as const;

interface SampleTableProps {
  readonly kind: ImportKind;
  readonly sample: ImportPreview['sample'];
  readonly total: number;
}

/** The first rows as they were understood. */
export function SampleTable({ kind, sample, total }: SampleTableProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const titleOf = useFieldTitle(kind);
  const fields = [...new Set(sample.flatMap(({ values }) => Object.keys(values)))];
  function shown(field: string, value: string | undefined): string {
    if (value === undefined) return '';
    const known = importFields(kind).find((one) => one.field === field);
    const choice = known?.choices?.find((one) => one.value === value);
    if (choice) return t(choice.title);
    return known?.type === 'date' ? format.date(value) : visible(value);
  }
  return (
    <>
      {total > sample.length && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('rows.first', { shown: format.number(sample.length), total: format.number(total) })}
        </Text>
      )}
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('check.rows')}>
        <Table className={classes['sample'] ?? ''} verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('row')}</Table.Th>
              <Table.Th>{t('rows.outcome')}</Table.Th>
              {fields.map((field) => (
                <Table.Th key={field}>{titleOf(field)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sample.map(({ row, outcome, values }) => (
              <Table.Tr key={row}>
                <Table.Th scope="row" className={classes['rowNumber'] ?? ''}>
                  {row}
                </Table.Th>
                <Table.Td>
                  <Badge className={classes['badge'] ?? ''} variant="light" tt="none" color={colorOf[outcome]}>
                    {t(`outcome.${outcome}`)}
                  </Badge>
                </Table.Td>
                {fields.map((field) => (
                  <Table.Td key={field}>{shown(field, values[field])}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
