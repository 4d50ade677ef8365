import { Table, VisuallyHidden } from '@mantine/core';
import { IconEqualNot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format.ts';
import type { PersonFacts } from '../person-text.ts';
import { compareFacts } from './comparison.ts';
import type { ComparisonRow } from './comparison.ts';
import classes from './doubles.module.css';

interface Side {
  readonly title: ReactNode;
  readonly person: PersonFacts;
}

interface ComparisonTableProps {
  readonly first: Side;
  readonly second: Side;
}

/** Two people side by side. What differs carries a sign and a colour. */
export function ComparisonTable({ first, second }: ComparisonTableProps) {
  const { t } = useTranslation('people');
  const rows = compareFacts(t, useFormat(), first.person, second.person);
  return (
    <Table className={classes['comparison'] ?? ''} layout="fixed" verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes['fact'] ?? ''}>
            <VisuallyHidden>{t('compare.fact')}</VisuallyHidden>
          </Table.Th>
          <Table.Th scope="col">{first.title}</Table.Th>
          <Table.Th scope="col">{second.title}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.field} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ row: { field, first, second, differs } }: { readonly row: ComparisonRow }) {
  const { t } = useTranslation('people');
  const none = t('common:none');
  return (
    <Table.Tr {...(differs ? { 'data-differs': true } : {})}>
      <Table.Th scope="row" className={classes['fact'] ?? ''}>
        {t(`field.${field}`)}
        {differs && (
          <>
            <IconEqualNot size={16} className={classes['sign'] ?? ''} aria-hidden />
            <VisuallyHidden>{t('compare.differs')}</VisuallyHidden>
          </>
        )}
      </Table.Th>
      <Table.Td>{first === '' ? none : first}</Table.Td>
      <Table.Td>{second === '' ? none : second}</Table.Td>
    </Table.Tr>
  );
}
