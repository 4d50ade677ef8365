import { TagsInput } from '@mantine/core';
import { useField } from './form-context.ts';
import type { FieldProps } from './form-context.ts';

interface TagsFieldProps extends FieldProps {
  /** Words in use, offered while typing so that the same thing is called the same. */
  readonly suggestions?: readonly string[];
}

/** Several short words, kept as one text with commas between them. */
export function TagsField({ suggestions = [], ...field }: TagsFieldProps) {
  const { value, set, common } = useField({ wide: true, ...field });
  const words = typeof value === 'string' ? value.split(',').map((word) => word.trim()) : [];
  return (
    <TagsInput
      {...common}
      data={[...suggestions]}
      splitChars={[',', ';']}
      acceptValueOnBlur
      value={words.filter((word) => word !== '')}
      onChange={(next) => set(next.length === 0 ? null : next.join(', '))}
    />
  );
}
