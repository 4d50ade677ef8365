import { Button, Checkbox, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberTypes, operatorsOfType } from '../../../shared/kernel/list.ts';
import type { FilterOperator, ListColumn, ListDefinition } from '../../../shared/kernel/list.ts';
import { useFormat } from '../format.ts';
import { DateInput } from '../record-form/date-field.tsx';
import { cellText } from './cell-text.ts';
import classes from './filter-bar.module.css';
import type { GridFilter } from './list-view.ts';
import { NumberValueInput } from './number-value-input.tsx';
import { operatorText } from './operator-text.ts';

interface FilterEditorProps {
  readonly list: ListDefinition;
  readonly filter?: GridFilter;
  readonly onApply: (filter: GridFilter) => void;
}

type Value = GridFilter['value'];

function needsValue(operator: FilterOperator): boolean {
  return operator !== 'empty' && operator !== 'not-empty';
}

function isComplete(column: ListColumn, operator: FilterOperator, value: Value): boolean {
  if (!needsValue(operator)) return true;
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return column.type === 'date' || column.type === 'datetime' ? /^\d{4}-\d{2}-\d{2}$/.test(String(value)) : true;
}

function startValue(column: ListColumn): Value {
  return column.type === 'boolean' ? true : undefined;
}

/** Column, then what to compare, then with what. */
export function FilterEditor({ list, filter, onApply }: FilterEditorProps) {
  const { t } = useTranslation('grid');
  const [field, setField] = useState<string | null>(filter?.field ?? null);
  const [operator, setOperator] = useState<FilterOperator | null>(filter?.operator ?? null);
  const [value, setValue] = useState<Value>(filter?.value);
  const column = list.columns.find((one) => one.field === field);
  const complete = column !== undefined && operator !== null && isComplete(column, operator, value);

  function chooseField(next: string | null): void {
    const chosen = list.columns.find((one) => one.field === next);
    setField(next);
    setOperator(chosen ? (operatorsOfType[chosen.type][0] ?? null) : null);
    setValue(chosen ? startValue(chosen) : undefined);
  }
  function apply(event: React.SyntheticEvent): void {
    event.preventDefault();
    if (!complete) return;
    onApply(needsValue(operator) ? { field: column.field, operator, value } : { field: column.field, operator });
  }
  return (
    <form onSubmit={apply}>
      <Stack gap="xs">
        <Select
          label={t('filter.column')}
          searchable
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          data={list.columns.map((one) => ({ value: one.field, label: t(`${list.namespace}:column.${one.field}`) }))}
          value={field}
          onChange={chooseField}
          allowDeselect={false}
        />
        {column && (
          <Select
            label={t('filter.operator')}
            comboboxProps={{ withinPortal: false }}
            data={operatorsOfType[column.type].map((one) => ({
              value: one,
              label: operatorText(t, one, column.type),
            }))}
            value={operator}
            onChange={(next) => setOperator(next)}
            allowDeselect={false}
          />
        )}
        {column && operator !== null && needsValue(operator) && (
          <ValueInput list={list} column={column} operator={operator} value={value} onChange={setValue} />
        )}
        <Button type="submit" disabled={!complete}>
          {t('filter.apply')}
        </Button>
      </Stack>
    </form>
  );
}

interface ValueInputProps {
  readonly list: ListDefinition;
  readonly column: ListColumn;
  readonly operator: FilterOperator;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function ValueInput({ list, column, value, onChange }: ValueInputProps) {
  const { t } = useTranslation('grid');
  const format = useFormat();
  const label = t('filter.value');
  if (numberTypes.has(column.type)) return <NumberValueInput column={column} value={value} onChange={onChange} />;
  switch (column.type) {
    case 'choice':
      return (
        <Checkbox.Group label={label} value={Array.isArray(value) ? value : []} onChange={onChange}>
          <Stack gap={6} mt={4} className={classes['choices'] ?? ''}>
            {(column.choices ?? []).map((one) => (
              <Checkbox key={one} value={one} label={cellText(t, format, list.namespace, column, one)} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'boolean':
      return (
        <SegmentedControl
          aria-label={label}
          data={[
            { value: 'yes', label: t('common:yes') },
            { value: 'no', label: t('common:no') },
          ]}
          value={value === false ? 'no' : 'yes'}
          onChange={(next) => onChange(next === 'yes')}
        />
      );
    case 'date':
    case 'datetime':
      return (
        <DateInput
          label={label}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
