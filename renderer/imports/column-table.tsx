import { NativeSelect, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../shared/imports/cell-name.ts';
import type { ImportMapping, ImportSheet } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { importFields } from '../../shared/imports/kinds.ts';
import { useFormat, visible } from '../components/format.ts';
import { examplesOf, withField } from './column-mapping.ts';
import { useFieldTitle } from './field-title.ts';
import classes from './imports.module.css';

type MappedColumn = ImportMapping['columns'][number];

interface ColumnTableProps {
  readonly kind: ImportKind;
  readonly sheet: ImportSheet;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** Every column of the sheet with examples, and the field it fills. */
export function ColumnTable({ kind, sheet, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const titleOf = useFieldTitle(kind);
  const [notice, setNotice] = useState('');
  const columns = mapping.columns.map((one) => ({
    ...one,
    examples: examplesOf(sheet, mapping.headerRow, one.column),
  }));
  const shown = columns.filter(({ header, examples }) => header !== '' || examples.length > 0);
  const used = shown.filter(({ field }) => field !== null).length;

  function choose(column: number, field: string | null): void {
    const { mapping: changed, takenFrom } = withField(mapping, sheet, kind, { column, field });
    const moved = takenFrom !== null && takenFrom !== column;
    setNotice(moved ? t('columns.taken', { field: titleOf(field ?? ''), column: columnLetters(takenFrom) }) : '');
    onChange(changed);
  }
  return (
    <div>
      <Text size="sm" mb={6} role="status">
        {t('columns.used', { used: format.number(used), all: format.number(shown.length) })} {notice}
      </Text>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('columns.table')}>
        <Table className={classes['columns'] ?? ''} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes['letter'] ?? ''}>{t('columns.column')}</Table.Th>
              <Table.Th>{t('columns.header')}</Table.Th>
              <Table.Th>{t('columns.examples')}</Table.Th>
              <Table.Th className={classes['meaning'] ?? ''}>{t('columns.meaning')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <ColumnRow key={one.column} kind={kind} column={one} examples={one.examples} onChoose={choose} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

interface ColumnRowProps {
  readonly kind: ImportKind;
  readonly column: MappedColumn;
  readonly examples: readonly string[];
  readonly onChoose: (column: number, field: string | null) => void;
}

function ColumnRow({ kind, column, examples, onChoose }: ColumnRowProps) {
  const { t } = useTranslation('imports');
  const titleOf = useFieldTitle(kind);
  const letter = columnLetters(column.column);
  const header = visible(column.header);
  return (
    <Table.Tr className={column.field === null ? (classes['leftOut'] ?? '') : ''}>
      <Table.Td>{letter}</Table.Td>
      <Table.Td fw={header === '' ? 400 : 600}>{header === '' ? t('columns.no-header') : header}</Table.Td>
      <Table.Td>
        <span className={classes['examples']}>{examples.map(visible).join(' · ')}</span>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('columns.meaning-of', { column: letter, header })}
          value={column.field ?? ''}
          onChange={(event) => onChoose(column.column, event.currentTarget.value || null)}
          data={[
            { value: '', label: t('columns.leave-out') },
            ...importFields(kind).map(({ field }) => ({ value: field, label: titleOf(field) })),
          ]}
        />
      </Table.Td>
    </Table.Tr>
  );
}
