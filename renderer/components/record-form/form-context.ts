import type { UseFormReturnType } from '@mantine/form';
import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSchema, FormValues } from './form-schema.ts';
import { isEmptiable, isRequired } from './validate.ts';

export type RecordFormState = UseFormReturnType<FormValues>;

export interface FormContextValue {
  readonly form: RecordFormState;
  readonly schema: FormSchema;
  /** Where labels are: `<namespace>:field.<name>`, help `<namespace>:help.<name>`, choices `<namespace>:<name>.<value>`. */
  readonly namespace: string;
}

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  const context = use(FormContext);
  if (!context) throw new Error('A field belongs inside a form');
  return context;
}

/** The current value of a field, for parts of a form that depend on it. */
export function useFieldValue(name: string): unknown {
  return useFormContext().form.useWatchValue(name);
}

/** What is wrong with a field, for parts that stand beside one. */
export function useFieldError(name: string): React.ReactNode {
  return useFormContext().form.errors[name];
}

/** Sets fields from the page's own code, for example from a choice that fills several. */
export function useSetFields(): (values: FormValues) => void {
  const { form } = useFormContext();
  return (values) => {
    for (const [name, value] of Object.entries(values)) form.setFieldValue(name, value, { forceUpdate: false });
  };
}

/** What every field has in common. */
export interface FieldProps {
  /** Path in the schema. */
  readonly name: string;
  /** Only where the text at `<namespace>:field.<name>` does not fit. */
  readonly label?: string;
  readonly description?: string;
  readonly disabled?: boolean;
  /** Takes the whole row of its section. */
  readonly wide?: boolean;
}

/** The last part of a path names the text: `byLaws.termYears` is at `field.termYears`. */
export function fieldTextKey(name: string): string {
  return (
    name
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? name
  );
}

export interface Field {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly namespace: string;
  /** Whether the field may hold nothing. */
  readonly emptiable: boolean;
  readonly common: {
    readonly label: string;
    readonly description: string | undefined;
    readonly error: React.ReactNode;
    readonly required: boolean;
    readonly disabled: boolean;
    readonly name: string;
    readonly 'data-path': string;
    readonly 'data-wide': true | undefined;
  };
}

export function useField({ name, label, description, disabled = false, wide = false }: FieldProps): Field {
  const { form, schema, namespace } = useFormContext();
  const { t, i18n } = useTranslation();
  const value = form.useWatchValue(name);
  const key = fieldTextKey(name);
  const help = `${namespace}:help.${key}`;
  return {
    value,
    set: (next) => form.setFieldValue(name, next, { forceUpdate: false }),
    namespace,
    emptiable: isEmptiable(schema, name),
    common: {
      label: label ?? t(`${namespace}:field.${key}`),
      description: description ?? (i18n.exists(help) ? t(help) : undefined),
      error: form.errors[name],
      required: isRequired(schema, name),
      disabled,
      name,
      'data-path': name,
      'data-wide': wide || undefined,
    },
  };
}
