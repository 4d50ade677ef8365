import { Checkbox, Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldTextKey, useField } from './form-context.ts';
import type { FieldProps } from './form-context.ts';

interface ChoiceFieldProps extends FieldProps {
  /** The allowed values; their texts are `<namespace>:<name>.<value>` unless given. */
  readonly choices: readonly string[];
  readonly textOf?: (value: string) => string;
}

function useChoiceTexts(namespace: string, { name, choices, textOf }: ChoiceFieldProps) {
  const { t } = useTranslation();
  return choices.map((value) => ({
    value,
    label: textOf?.(value) ?? t(`${namespace}:${fieldTextKey(name)}.${value}`),
  }));
}

/** One of a closed list. Opens with the arrow keys, and typing finds a value. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { value, set, common, namespace, emptiable } = useField(props);
  const data = useChoiceTexts(namespace, props);
  return (
    <Select
      {...common}
      data={data}
      searchable={data.length > 7}
      clearable={emptiable}
      allowDeselect={emptiable}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => set(next)}
    />
  );
}

/** A few choices side by side. `numeric` keeps the value a number, as the Washington Group answers are. */
export function RadioField({ numeric = false, ...props }: ChoiceFieldProps & { readonly numeric?: boolean }) {
  const { value, set, common, namespace } = useField({ wide: true, ...props });
  const data = useChoiceTexts(namespace, props);
  const { name, 'data-path': path, 'data-wide': wide, disabled, ...group } = common;
  return (
    <Radio.Group
      {...group}
      name={name}
      data-path={path}
      data-wide={wide}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onChange={(next) => set(numeric ? Number(next) : next)}
    >
      <Stack gap={6} mt={6}>
        {data.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} disabled={disabled} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function CheckboxField(field: FieldProps) {
  const { value, set, common } = useField(field);
  return (
    <Checkbox
      {...common}
      required={false}
      pt={4}
      checked={value === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}
