import { Alert, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportSheet } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { withHeaderRow } from '../../shared/imports/mapping.ts';
import { useFormat, visible } from '../components/format.ts';
import { ColumnTable } from './column-table.tsx';
import { DateOrder } from './date-order.tsx';
import { StepFrame } from './step-frame.tsx';
import type { ImportWizard } from './use-import-wizard.ts';
import type { OpenedImport } from './use-opened-import.ts';

interface ColumnsStepProps {
  readonly wizard: ImportWizard;
  readonly opened: OpenedImport;
}

/** Which sheet, which row of headers, and what each column means. */
export function ColumnsStep({ wizard, opened }: ColumnsStepProps) {
  const { t } = useTranslation('imports');
  const { kind } = wizard;
  const { sheet, mapping } = opened;
  return (
    <StepFrame
      title={t('columns.title')}
      text={t('columns.text')}
      problem={wizard.problem}
      onBack={() => void wizard.goTo('file')}
      next={{ title: t('columns.next'), onClick: () => void wizard.goTo('check') }}
    >
      <Group align="flex-start" gap="md">
        {opened.file.sheets.length > 1 && <SheetChoice opened={opened} onChoose={wizard.chooseSheet} />}
        <HeaderRowChoice
          kind={kind}
          sheet={sheet}
          headerRow={mapping.headerRow}
          onChoose={(row) => wizard.changeMapping(withHeaderRow(mapping, sheet, kind, row))}
        />
      </Group>
      {sheet.truncated && <Alert color="yellow">{t('columns.truncated')}</Alert>}
      <ColumnTable
        key={`${sheet.name} ${mapping.headerRow}`}
        kind={kind}
        sheet={sheet}
        mapping={mapping}
        onChange={wizard.changeMapping}
      />
      <DateOrder kind={kind} sheet={sheet} mapping={mapping} onChange={wizard.changeMapping} />
    </StepFrame>
  );
}

interface SheetChoiceProps {
  readonly opened: OpenedImport;
  readonly onChoose: (name: string) => void;
}

function SheetChoice({ opened, onChoose }: SheetChoiceProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const titleOf = ({ name, hidden, rowCount }: ImportSheet) =>
    t(hidden ? 'columns.hidden-sheet' : 'columns.sheet-of', {
      sheet: visible(name),
      rows: t('file.rows', { count: rowCount, shown: format.number(rowCount) }),
    });
  return (
    <NativeSelect
      label={t('columns.sheet')}
      w="18rem"
      maw="100%"
      value={opened.sheet.name}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={opened.file.sheets.map((sheet) => ({ value: sheet.name, label: titleOf(sheet) }))}
    />
  );
}

interface HeaderRowChoiceProps {
  readonly kind: ImportKind;
  readonly sheet: ImportSheet;
  readonly headerRow: number;
  readonly onChoose: (row: number) => void;
}

const longestRow = 70;

/** The row is chosen by what stands in it, not by its number alone. */
function HeaderRowChoice({ sheet, headerRow, onChoose }: HeaderRowChoiceProps) {
  const { t } = useTranslation('imports');
  function titleOf({ row, cells }: ImportSheet['top'][number]): string {
    const text = visible(cells.filter((cell) => cell !== '').join(', '));
    return t('columns.row', { row, text: text.length > longestRow ? `${text.slice(0, longestRow)}…` : text });
  }
  return (
    <NativeSelect
      label={t('columns.header-row')}
      description={t('columns.header-row-help')}
      flex="1 1 22rem"
      maw="38rem"
      value={headerRow}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      data={sheet.top.map((one) => ({ value: String(one.row), label: titleOf(one) }))}
    />
  );
}
