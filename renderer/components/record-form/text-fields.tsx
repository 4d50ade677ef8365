import { Textarea, TextInput } from '@mantine/core';
import type { HTMLInputTypeAttribute } from 'react';
import { useField } from './form-context.ts';
import type { FieldProps } from './form-context.ts';

interface TextFieldProps extends FieldProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly placeholder?: string;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function TextField({ type = 'text', autoFocus, autoComplete = 'off', placeholder, ...field }: TextFieldProps) {
  const { value, set, common } = useField(field);
  return (
    <TextInput
      {...common}
      type={type}
      autoComplete={autoComplete}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus } : {})}
      value={asText(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

export function TextAreaField({ rows = 3, ...field }: FieldProps & { readonly rows?: number }) {
  const { value, set, common } = useField({ wide: true, ...field });
  return (
    <Textarea
      {...common}
      autosize
      minRows={rows}
      maxRows={14}
      value={asText(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** A phone number is text: its leading zero and its spacing are the user's. */
export function PhoneField(field: FieldProps) {
  const { value, set, common } = useField(field);
  return (
    <TextInput
      {...common}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      value={asText(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
