import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import type { RefObject, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { errorText, readError } from '../../api/refusal.ts';
import type { ReadError } from '../../api/refusal.ts';
import type { FormContextValue, RecordFormState } from './form-context.ts';
import type { FormSchema, FormValues } from './form-schema.ts';
import { fieldErrors } from './validate.ts';

export interface SchemaFormOptions<S extends FormSchema> {
  readonly schema: S;
  readonly namespace: string;
  readonly values: z.input<S>;
  readonly save: (values: z.output<S>) => Promise<void>;
  readonly onValuesChange?: (values: FormValues) => void;
  /** Takes over a refusal that the form itself cannot show; answers whether it did. */
  readonly onRefusal?: (error: ReadError) => boolean;
}

export interface SchemaForm {
  readonly form: RecordFormState;
  readonly context: FormContextValue;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly submit: (event?: SyntheticEvent) => void;
  readonly saving: boolean;
  /** An error that belongs to no visible field. */
  readonly problem: string | null;
}

/** Focuses the topmost field with an error; answers the names of those that have no field on the page. */
function focusFirst(element: HTMLElement | null, names: readonly string[]): string[] {
  const fields = [...(element?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const first = fields.find((field) => names.includes(field.dataset['path'] ?? ''));
  const target = first?.matches('input, textarea, select, button')
    ? first
    : first?.querySelector<HTMLElement>('input, textarea, button');
  target?.focus();
  return names.filter((name) => !fields.some((field) => field.dataset['path'] === name));
}

/** The engine names a field from the top of its input (`person.familyName`); the form knows the end of that path. */
function fieldOnPage(element: HTMLElement | null, path: string): string {
  const parts = path.split('.');
  const ends = parts.map((_, index) => parts.slice(index).join('.'));
  return ends.find((end) => element?.querySelector(`[data-path="${CSS.escape(end)}"]`)) ?? path;
}

/** A form whose rules are the contract's zod schema: errors beside their fields, refusals of the engine too. */
export function useSchemaForm<S extends FormSchema>(options: SchemaFormOptions<S>): SchemaForm {
  const { schema, namespace, save } = options;
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useForm<FormValues, FormValues>({
    mode: 'uncontrolled',
    initialValues: options.values,
    ...(options.onValuesChange ? { onValuesChange: options.onValuesChange } : {}),
  });

  function showErrors(errors: Record<string, string>): void {
    form.setErrors(errors);
    requestAnimationFrame(() => {
      const homeless = focusFirst(element.current, Object.keys(errors));
      setProblem(homeless.length === 0 ? null : homeless.map((name) => errors[name]).join(' '));
    });
  }

  function showRefusal(error: unknown): void {
    const read = readError(error);
    if (options.onRefusal?.(read)) return;
    const text = errorText(t, error);
    if (read.kind === 'refused' && read.field !== undefined) {
      showErrors({ [fieldOnPage(element.current, read.field)]: text });
    } else setProblem(text);
  }

  async function run(): Promise<void> {
    if (saving) return;
    setProblem(null);
    const values = form.getValues();
    const errors = fieldErrors(schema, values, t);
    if (Object.keys(errors).length > 0) {
      showErrors(errors);
      return;
    }
    setSaving(true);
    try {
      await save(schema.parse(values));
    } catch (error) {
      showRefusal(error);
    } finally {
      setSaving(false);
    }
  }

  function submit(event?: SyntheticEvent): void {
    event?.preventDefault();
    void run();
  }

  return { form, context: { form, schema, namespace }, element, submit, saving, problem };
}
