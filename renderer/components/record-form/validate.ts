import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { FormSchema } from './form-schema.ts';

type Issue = z.core.$ZodIssue;

/** The schemas of the contract name their own rules by a code (`required`, `range`, `date`); zod's own sentences are not shown. */
function codeOf(issue: Issue): string {
  if (/^[a-z][a-z0-9-]*$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'range';
    case 'too_small':
      return issue.origin === 'string' ? 'required' : 'range';
    case 'invalid_type':
    case 'invalid_value':
      return issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : 'invalid';
    default:
      return 'invalid';
  }
}

function paramsOf(issue: Issue): Record<string, number> {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  return {};
}

/** Errors by field path, in the user's language; the first one of each field. */
export function fieldErrors(schema: FormSchema, values: unknown, t: TFunction): Record<string, string> {
  const result = schema.safeParse(values, { reportInput: true });
  if (result.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    errors[issue.path.join('.')] ??= t(`form:error.${codeOf(issue)}`, {
      defaultValue: t('form:error.invalid'),
      ...paramsOf(issue),
    });
  }
  return errors;
}

function schemaAt(schema: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return schemaAt(schema.unwrap(), path);
  }
  return schema instanceof z.ZodObject ? schemaAt(schema.shape[first], rest) : undefined;
}

/** Whether a field may hold nothing; one with a fallback value need not be filled, but cannot be emptied either. */
export function isEmptiable(schema: FormSchema, name: string): boolean {
  const field = schemaAt(schema, name.split('.'));
  return field instanceof z.ZodType && field.safeParse(null).success;
}

/** Whether a field must be filled: the schema takes it neither missing nor empty. */
export function isRequired(schema: FormSchema, name: string): boolean {
  const field = schemaAt(schema, name.split('.'));
  if (!(field instanceof z.ZodType)) return false;
  return [undefined, null, ''].every((empty) => !field.safeParse(empty).success);
}
