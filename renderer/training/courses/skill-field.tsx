import { Autocomplete } from '@mantine/core';
import { useField } from '../../components/record-form/index.ts';
import type { FieldProps } from '../../components/record-form/index.ts';

/** One word for a skill, with those in use offered, so that the same thing is called the same. */
export function SkillField({ suggestions, ...field }: FieldProps & { readonly suggestions: readonly string[] }) {
  const { value, set, common } = useField(field);
  return (
    <Autocomplete {...common} data={[...suggestions]} value={typeof value === 'string' ? value : ''} onChange={set} />
  );
}
