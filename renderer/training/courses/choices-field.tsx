import { MultiSelect } from '@mantine/core';
import { useField } from '../../components/record-form/index.ts';
import type { FieldProps } from '../../components/record-form/index.ts';

interface ChoicesFieldProps extends FieldProps {
  readonly choices: readonly string[];
  readonly textOf: (choice: string) => string;
}

/** Several of a closed list. */
export function ChoicesField({ choices, textOf, ...field }: ChoicesFieldProps) {
  const { value, set, common } = useField(field);
  return (
    <MultiSelect
      {...common}
      data={choices.map((choice) => ({ value: choice, label: textOf(choice) }))}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={set}
    />
  );
}
