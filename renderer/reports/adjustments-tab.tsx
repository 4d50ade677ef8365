import { Paper, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../shared/reports/contract.ts';
import { visible } from '../components/format.ts';
import { useIndicatorFormat } from '../components/indicator-format.ts';
import classes from './reports.module.css';

/** Changes of closed quarters that this quarter reports, with the reasons the journal holds. */
export function AdjustmentsTab({ overview: { adjustments, indicators } }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const { value, label } = useIndicatorFormat();
  const known = new Map(indicators.map((row) => [row.code, row]));
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t(adjustments.length === 0 ? 'adjustments.none' : 'adjustments.text')}
      </Text>
      {adjustments.length > 0 && (
        <Paper withBorder px="md" py="xs">
          <Table.ScrollContainer minWidth={640}>
            <Table verticalSpacing={5}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('column.indicator')}</Table.Th>
                  <Table.Th>{t('adjustments.touched')}</Table.Th>
                  <Table.Th className={classes['number'] ?? ''}>{t('adjustments.before')}</Table.Th>
                  <Table.Th className={classes['number'] ?? ''}>{t('adjustments.after')}</Table.Th>
                  <Table.Th>{t('adjustments.reason')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {adjustments.map(({ code, touched, before, after, reason }) => {
                  const row = known.get(code);
                  if (!row) return null;
                  return (
                    <Table.Tr key={`${code} ${touched}`}>
                      <Table.Td>{label(row)}</Table.Td>
                      <Table.Td>{touched}</Table.Td>
                      <Table.Td className={classes['number'] ?? ''}>{value(before, row.unit)}</Table.Td>
                      <Table.Td className={classes['number'] ?? ''}>{value(after, row.unit)}</Table.Td>
                      <Table.Td>{reason === null ? t('adjustments.no-reason') : visible(reason)}</Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      )}
    </Stack>
  );
}
